package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.ToIntFunction;
import org.liaison.membership.Member;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.EndDateButton;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.Sources;
import org.liaison.web.component.Times;

/** The direct members of a group, of which several can be chosen. */
class MembersGrid extends Grid<Member> {

    /** Reads the rows of one page. */
    interface Pages {
        List<Member> page(String search, int offset, int limit);
    }

    private final Pages pages;
    private String search = "";

    /**
     * @param explain tells why a member is in the group
     * @param setEnd asks for the last day of a membership
     */
    MembersGrid(
            Pages pages,
            ToIntFunction<String> counts,
            SerializableConsumer<Member> explain,
            SerializableConsumer<Member> setEnd) {
        this.pages = pages;
        addThemeVariants(GridVariant.NO_BORDER);
        var kind = RecipientColumns.add(this, Member::recipient);
        var source = addColumn(member -> Sources.text(member.sources())).setHeader(translate("column.source"));
        var since = addColumn(member -> Times.day(member.since()))
                .setHeader(translate("column.since"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        var end = addComponentColumn(member -> new EndDateButton(
                        member.recipient().displayName(), member.endsOn(), () -> setEnd.accept(member)))
                .setKey("end")
                .setHeader(translate("membership.ends-on"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        addComponentColumn(member -> why(member, explain))
                .setKey("why")
                .setHeader(translate("column.actions"))
                .setWidth("5.5rem")
                .setFlexGrow(0);
        NarrowColumns.hide(this, List.of(kind, source, since, end));
        setItems(
                        query -> pages.page(search, query.getOffset(), query.getLimit()).stream(),
                        _ -> counts.applyAsInt(search))
                .setIdentifierProvider(member -> member.recipient().id());
        show(search);
    }

    /** Shows other members from now on. */
    final void show(String newSearch) {
        search = newSearch;
        setEmptyStateComponent(
                search.isBlank()
                        ? new EmptyState(translate("group.members.empty"), translate("group.members.empty.hint"))
                        : EmptyState.ofNoHits());
        refresh();
    }

    /** The first members that are shown, for choosing them together. */
    List<Member> first(int limit) {
        return pages.page(search, 0, limit);
    }

    final void refresh() {
        deselectAll();
        getDataProvider().refreshAll();
    }

    private static Button why(Member member, SerializableConsumer<Member> explain) {
        var button = new Button(VaadinIcon.QUESTION_CIRCLE_O.create(), _ -> explain.accept(member));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setTooltipText(translate("origin.show"));
        button.setAriaLabel(translate("origin.show.label", member.recipient().displayName()));
        return button;
    }
}
