package org.liaison.web.paste;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.MailContactBulkAddition;
import org.liaison.contact.MailContactBulkEdit;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.component.BulkMembership;
import org.liaison.web.paste.PastedRow.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds the people of a pasted list, all or nothing, and takes that back. */
@Service
@Transactional
class PasteApplication {

    private final MailContactBulkAddition addition;
    private final MailContactBulkEdit contacts;
    private final BulkMembership memberships;

    PasteApplication(MailContactBulkAddition addition, MailContactBulkEdit contacts, BulkMembership memberships) {
        this.addition = addition;
        this.contacts = contacts;
        this.memberships = memberships;
    }

    /**
     * Where people go to.
     *
     * @param groups the groups that they join
     * @param asGuests whether new people become guests, because one of the groups takes guests only
     * @param opened the groups to which everybody can write from now on
     * @param endsOn the last day of the new memberships; null for no end
     */
    record Target(
            Collection<RecipientId> groups,
            boolean asGuests,
            Collection<RecipientId> opened,
            @Nullable LocalDate endsOn) {}

    /** What has been done. */
    record Pasted(List<RecipientId> created, BulkMembership.Addition joined) {}

    /** Creates who is new, and puts all into the groups. */
    Pasted apply(List<PastedRow> rows, Target target) {
        var names = new LinkedHashMap<SmtpAddress, String>();
        rows.stream()
                .filter(row -> row.standing() == Standing.NEW)
                .forEach(row -> names.put(row.address(), row.name()));
        var created = addition.add(target.asGuests() ? RecipientKind.GUEST : RecipientKind.MAIL_CONTACT, names);
        var people = new ArrayList<>(created);
        rows.stream()
                .filter(row -> row.standing() == Standing.KNOWN)
                .map(PastedRow::known)
                .map(Objects::requireNonNull)
                .forEach(people::add);
        var joined = memberships.add(people, target.groups(), target.opened(), target.endsOn());
        return new Pasted(created.stream().map(Recipient::id).toList(), joined);
    }

    /** Takes it back; new contacts are deleted, and can be restored. */
    void undo(Pasted pasted) {
        memberships.undo(pasted.joined());
        contacts.delete(pasted.created());
    }
}
