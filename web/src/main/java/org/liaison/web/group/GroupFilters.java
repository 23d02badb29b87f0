package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaison.group.GroupFilter;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.ListFilters;
import org.liaison.web.component.ListQuery;

/** What the group list can be narrowed by. */
class GroupFilters implements Serializable {

    static final String REFUSING = "refusing";

    private static final String ONLY_INSIDE = "inside";
    private static final String EVERYBODY = "everyone";

    private final Select<RecipientKind> kind = new Select<>();
    private final Select<String> senders = new Select<>();
    private final Checkbox refusing = new Checkbox(translate("group.filter.refusing"));
    private final ListFilters fields = new ListFilters();

    GroupFilters() {
        kind.setLabel(translate("group.kind"));
        kind.setItems(
                RecipientKind.DISTRIBUTION_GROUP,
                RecipientKind.MAIL_ENABLED_SECURITY_GROUP,
                RecipientKind.MICROSOFT_365_GROUP);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(translate("list.filter.any"));
        kind.setItemLabelGenerator(value -> value == null ? translate("list.filter.any") : KindLabel.text(value));
        senders.setLabel(translate("group.senders"));
        senders.setItems(ONLY_INSIDE, EVERYBODY);
        senders.setEmptySelectionAllowed(true);
        senders.setEmptySelectionCaption(translate("list.filter.any"));
        senders.setItemLabelGenerator(value -> value == null ? translate("list.filter.any") : sendersText(value));
        refusing.setHelperText(translate("group.filter.refusing.help"));
        fields.with(
                        "type",
                        kind,
                        value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        GroupFilters::kind,
                        KindLabel::text)
                .with(
                        "senders",
                        senders,
                        value -> value,
                        written -> written.equals(ONLY_INSIDE) || written.equals(EVERYBODY) ? written : null,
                        GroupFilters::sendersText)
                .with(REFUSING, refusing, _ -> "", _ -> true, _ -> "");
    }

    ListFilters fields() {
        return fields;
    }

    /** What the fields say, and the query. */
    GroupFilter of(ListQuery query) {
        return new GroupFilter(
                query.search(),
                kind.getValue(),
                senders.getOptionalValue().map(ONLY_INSIDE::equals).orElse(null),
                refusing.getValue(),
                query.deleted());
    }

    private static @Nullable RecipientKind kind(String written) {
        return RecipientKind.GROUPS.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(written.replace('-', '_')))
                .findFirst()
                .orElse(null);
    }

    private static String sendersText(String value) {
        return translate(value.equals(ONLY_INSIDE) ? "group.senders.inside" : "group.senders.everyone");
    }
}
