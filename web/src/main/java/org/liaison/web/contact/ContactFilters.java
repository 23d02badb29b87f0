package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.address.InvalidMailDomainException;
import org.liaison.address.MailDomain;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientFilter;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.ListFilters;
import org.liaison.web.component.ListQuery;
import org.liaison.web.component.Sources;

/** What the contact list can be narrowed by. */
class ContactFilters implements Serializable {

    private static final String HIDDEN = "yes";
    private static final String SHOWN = "no";
    private static final String WARNED = "warned";

    private final ComboBox<String> company = new ComboBox<>(translate("property.company"));
    private final TextField domain = new TextField(translate("property.domain"));
    private final ComboBox<String> country = new ComboBox<>(translate("property.countryOrRegion"));
    private final ComboBox<Recipient> group = new ComboBox<>(translate("column.group"));
    private final Select<String> source = new Select<>();
    private final Select<RecipientKind> kind = new Select<>();
    private final Select<String> hidden = new Select<>();
    private final Select<String> warned = new Select<>();
    private final ListFilters fields = new ListFilters();

    ContactFilters(MailContactSearch contacts, RecipientSearch recipients, List<String> sources) {
        suggest(company, text -> contacts.suggestions(ContactField.COMPANY, text));
        suggest(country, text -> contacts.suggestions(ContactField.COUNTRY_OR_REGION, text));
        domain.setPlaceholder("example.org");
        domain.setClearButtonVisible(true);
        group.setItemLabelGenerator(Recipient::displayName);
        group.setClearButtonVisible(true);
        group.setItems(
                query -> recipients.page(groups(query.getFilter()), query.getOffset(), query.getLimit()).stream(),
                query -> recipients.count(groups(query.getFilter())));
        choose(source, "column.source", sources, name -> Sources.text(List.of(name)));
        choose(kind, "contact.type", List.of(RecipientKind.MAIL_CONTACT, RecipientKind.GUEST), KindLabel::text);
        choose(hidden, "contact.address-lists", List.of(HIDDEN, SHOWN), ContactFilters::hiddenText);
        choose(warned, "contact.last-import", List.of(WARNED), _ -> translate("contact.last-import.warned"));
        fields.with("company", company)
                .with("domain", domain)
                .with("country", country)
                .with(
                        "group",
                        group,
                        recipient -> recipient.id().toString(),
                        number -> group(recipients, number),
                        Recipient::displayName)
                .with("source", source, name -> name, known(sources), name -> Sources.text(List.of(name)))
                .with(
                        "type",
                        kind,
                        value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        ContactFilters::kind,
                        KindLabel::text)
                .with("hidden", hidden, value -> value, known(List.of(HIDDEN, SHOWN)), ContactFilters::hiddenText)
                .with(
                        "import",
                        warned,
                        value -> value,
                        known(List.of(WARNED)),
                        _ -> translate("contact.last-import.warned"));
    }

    ListFilters fields() {
        return fields;
    }

    /** What the fields say, and the query. */
    MailContactFilter of(ListQuery query) {
        var hiddenOnes = hidden.getOptionalValue().map(HIDDEN::equals).orElse(null);
        return MailContactFilter.NONE
                .withText(query.search())
                .withDeleted(query.deleted())
                .withCompany(company.getOptionalValue().orElse(""))
                .withCountry(country.getOptionalValue().orElse(""))
                .withDomain(domain())
                .withGroup(group.getOptionalValue().map(Recipient::id).orElse(null))
                .withSource(source.getOptionalValue().orElse(""))
                .withKind(kind.getValue())
                .withHidden(hiddenOnes)
                .withWarned(!warned.isEmpty());
    }

    private @Nullable MailDomain domain() {
        var text = domain.getValue().strip();
        domain.setInvalid(false);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return MailDomain.of(text.startsWith("@") ? text.substring(1) : text);
        } catch (InvalidMailDomainException _) {
            domain.setErrorMessage(translate("refusal.domain"));
            domain.setInvalid(true);
            return null;
        }
    }

    private static void suggest(ComboBox<String> field, Function<String, List<String>> suggestions) {
        field.setClearButtonVisible(true);
        field.setItems(query -> suggestions.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(
                typed -> field.setValue(typed.getDetail().strip()));
    }

    private static <V> void choose(Select<V> field, String label, List<V> values, Function<V, String> text) {
        field.setLabel(translate(label));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(translate("list.filter.any"));
        field.setItemLabelGenerator(value -> value == null ? translate("list.filter.any") : text.apply(value));
    }

    private static RecipientFilter groups(Optional<String> text) {
        return new RecipientFilter(text.orElse(""), RecipientKind.GROUPS);
    }

    private static @Nullable Recipient group(RecipientSearch recipients, String number) {
        return number.matches("[1-9][0-9]{0,17}")
                ? recipients.byId(new RecipientId(Long.parseLong(number))).orElse(null)
                : null;
    }

    private static @Nullable RecipientKind kind(String written) {
        return RecipientKind.EXTERNAL.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(written.replace('-', '_')))
                .findFirst()
                .orElse(null);
    }

    private static SerializableFunction<String, @Nullable String> known(List<String> values) {
        return written -> values.contains(written) ? written : null;
    }

    private static String hiddenText(String value) {
        return translate(value.equals(HIDDEN) ? "value.hidden" : "value.shown");
    }
}
