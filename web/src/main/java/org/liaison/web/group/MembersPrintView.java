package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.liaison.membership.EffectiveMember;
import org.liaison.membership.EffectiveMemberSearch;
import org.liaison.membership.Member;
import org.liaison.membership.MemberSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.RouteId;
import org.liaison.web.security.Roles;
import org.springframework.web.util.HtmlUtils;

/** All members of a group on one plain page, for paper; of very large groups the first by name. */
@Route(value = "groups/" + RouteId.PARAMETER + "/members/print", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class MembersPrintView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the page's address: everybody whom the group's mail reaches, instead of the direct members. */
    static final String EFFECTIVE = "effective";

    /** About a hundred pages of paper. */
    static final int LIMIT = 5_000;

    private final MemberSearch members;
    private final EffectiveMemberSearch effectiveMembers;

    MembersPrintView(MemberSearch members, EffectiveMemberSearch effectiveMembers) {
        this.members = members;
        this.effectiveMembers = effectiveMembers;
        addClassName("print-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var group = RouteId.of(event);
        boolean effective =
                event.getLocation().getQueryParameters().getParameters().containsKey(EFFECTIVE);
        int count = effective ? effectiveMembers.count(group, "") : members.count(group, "");
        var print = new Button(
                translate("print.now"),
                VaadinIcon.PRINT.create(),
                _ -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        print.addClassName("not-printed");
        removeAll();
        add(print, new Paragraph(heading(effective, count)), table(read(group, effective)));
    }

    @Override
    public String getPageTitle() {
        return translate("tab.members") + " · " + translate("app.name");
    }

    private static String heading(boolean effective, int count) {
        var all = translate(effective ? "print.effective" : "print.direct", count);
        return count > LIMIT ? all + " " + translate("print.first", LIMIT) : all;
    }

    private List<Recipient> read(RecipientId group, boolean effective) {
        return effective
                ? effectiveMembers.page(group, "", 0, LIMIT).stream()
                        .map(EffectiveMember::recipient)
                        .toList()
                : members.page(group, "", 0, LIMIT).stream()
                        .map(Member::recipient)
                        .toList();
    }

    /** One piece of HTML, because a component for each cell would cost the server a thousand times as much. */
    private static Component table(List<Recipient> people) {
        var rows = people.stream()
                .map(person -> row("td", person.displayName(), person.address(), KindLabel.text(person.kind())))
                .collect(Collectors.joining());
        return new Html("<table class=\"print-table\"><thead>%s</thead><tbody>%s</tbody></table>"
                .formatted(
                        row("th", translate("column.name"), translate("column.address"), translate("column.kind")),
                        rows));
    }

    private static String row(String cell, String... texts) {
        return List.of(texts).stream()
                .map(text -> "<%1$s>%2$s</%1$s>".formatted(cell, HtmlUtils.htmlEscape(text)))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
