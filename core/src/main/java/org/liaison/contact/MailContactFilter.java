package org.liaison.contact;

import org.jspecify.annotations.Nullable;
import org.liaison.address.MailDomain;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.sql.SearchWords;

/**
 * Which contacts a list shows: those that fit all of it.
 *
 * @param text words that begin words of name, address or company; blank for all
 * @param company the company, exactly as it is written; blank for all
 * @param domain where the external address lies; null for all
 * @param country the country or region, exactly as it is written; blank for all
 * @param group of which group they are direct members; null for all
 * @param source the name of a source that put them into some group, or "By hand"; blank for all
 * @param kind mail contacts or guests only; null for both
 * @param hidden whether only those hidden from address lists, or only the others; null for both
 * @param warned whether only those whose last import left a warning
 * @param deleted whether to show the deleted contacts instead of the living
 */
public record MailContactFilter(
        String text,
        String company,
        @Nullable MailDomain domain,
        String country,
        @Nullable RecipientId group,
        String source,
        @Nullable RecipientKind kind,
        @Nullable Boolean hidden,
        boolean warned,
        boolean deleted) {

    public static final MailContactFilter NONE =
            new MailContactFilter("", "", null, "", null, "", null, null, false, false);

    public MailContactFilter withText(String newText) {
        return new MailContactFilter(newText, company, domain, country, group, source, kind, hidden, warned, deleted);
    }

    public MailContactFilter withCompany(String newCompany) {
        return new MailContactFilter(text, newCompany, domain, country, group, source, kind, hidden, warned, deleted);
    }

    public MailContactFilter withDomain(@Nullable MailDomain newDomain) {
        return new MailContactFilter(text, company, newDomain, country, group, source, kind, hidden, warned, deleted);
    }

    public MailContactFilter withCountry(String newCountry) {
        return new MailContactFilter(text, company, domain, newCountry, group, source, kind, hidden, warned, deleted);
    }

    public MailContactFilter withGroup(@Nullable RecipientId newGroup) {
        return new MailContactFilter(text, company, domain, country, newGroup, source, kind, hidden, warned, deleted);
    }

    public MailContactFilter withSource(String newSource) {
        return new MailContactFilter(text, company, domain, country, group, newSource, kind, hidden, warned, deleted);
    }

    public MailContactFilter withKind(@Nullable RecipientKind newKind) {
        return new MailContactFilter(text, company, domain, country, group, source, newKind, hidden, warned, deleted);
    }

    public MailContactFilter withHidden(@Nullable Boolean newHidden) {
        return new MailContactFilter(text, company, domain, country, group, source, kind, newHidden, warned, deleted);
    }

    public MailContactFilter withWarned(boolean newWarned) {
        return new MailContactFilter(text, company, domain, country, group, source, kind, hidden, newWarned, deleted);
    }

    public MailContactFilter withDeleted(boolean newDeleted) {
        return new MailContactFilter(text, company, domain, country, group, source, kind, hidden, warned, newDeleted);
    }

    /** Whether it leaves anybody out of the living, or of the deleted. */
    public boolean isNarrow() {
        return !SearchWords.of(text).isEmpty() || !NONE.withText(text).equals(withDeleted(false));
    }
}
