package org.liaison.batch.export;

import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.mapping.ExcelText;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.EffectiveMemberSearch;
import org.liaison.membership.ExportedMembership;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes contacts, groups and memberships as CSV with Exchange's names for columns. Contacts and memberships come back by an
 * import without a change. Nothing is held in memory but the row being written.
 */
@Component
@Transactional(readOnly = true)
public class DirectoryExport {

    private final MailContactSearch contacts;
    private final DistributionGroupSearch groups;
    private final MembershipSearch memberships;
    private final EffectiveMemberSearch effectiveMembers;

    DirectoryExport(
            MailContactSearch contacts,
            DistributionGroupSearch groups,
            MembershipSearch memberships,
            EffectiveMemberSearch effectiveMembers) {
        this.contacts = contacts;
        this.groups = groups;
        this.memberships = memberships;
        this.effectiveMembers = effectiveMembers;
    }

    /** One row for each contact and guest that matches, by name. */
    public void contacts(MailContactFilter filter, Writer target) throws IOException {
        contacts(rows -> contacts.forEach(filter, rows), target);
    }

    /** One row for each of these contacts and guests, by name. */
    public void contacts(Collection<RecipientId> chosen, Writer target) throws IOException {
        contacts(rows -> contacts.forEach(chosen, rows), target);
    }

    private static void contacts(Consumer<Consumer<MailContact>> read, Writer target) throws IOException {
        var csv = CsvOutput.to(target, ',');
        var header =
                new ArrayList<>(List.of("ExternalEmailAddress", "EmailAddresses", "HiddenFromAddressListsEnabled"));
        Arrays.stream(ContactField.values()).map(DirectoryExport::exchangeName).forEach(header::add);
        write(csv, header);
        read.accept(contact -> write(csv, row(contact)));
        CsvOutput.finish(csv);
    }

    /** One row for each group, by name. */
    public void groups(Writer target) throws IOException {
        var csv = CsvOutput.to(target, ',');
        write(
                csv,
                List.of(
                        "DisplayName",
                        "Alias",
                        "PrimarySmtpAddress",
                        "RecipientTypeDetails",
                        "Description",
                        "RequireSenderAuthenticationEnabled",
                        "HiddenFromAddressListsEnabled"));
        groups.forEach(group -> {
            var details = group.details();
            write(
                    csv,
                    List.of(
                            details.displayName(),
                            details.alias().value(),
                            details.primaryAddress().toString(),
                            switch (details.kind()) {
                                case MAIL_ENABLED_SECURITY_GROUP -> "MailUniversalSecurityGroup";
                                case MICROSOFT_365_GROUP -> "GroupMailbox";
                                default -> "MailUniversalDistributionGroup";
                            },
                            details.description() == null ? "" : details.description(),
                            Boolean.toString(details.requireSenderAuthentication()),
                            Boolean.toString(details.hidden())));
        });
        CsvOutput.finish(csv);
    }

    /** One row for each membership, by group, in the layout that Google Groups takes as well. */
    public void memberships(Writer target) throws IOException {
        memberships(memberships::forEach, target);
    }

    /** One row for each direct member of a group, in the same layout. */
    public void members(RecipientId group, Writer target) throws IOException {
        memberships(rows -> memberships.forEach(group, rows), target);
    }

    private static void memberships(Consumer<Consumer<ExportedMembership>> read, Writer target) throws IOException {
        var csv = CsvOutput.to(target, ',');
        write(csv, List.of("Group Email [Required]", "Member Email", "Member Name", "Member Type", "Member Role"));
        read.accept(membership -> write(
                csv,
                List.of(
                        membership.groupAddress(),
                        membership.memberAddress(),
                        membership.memberName(),
                        membership.memberKind().isGroup() ? "GROUP" : "USER",
                        "MEMBER")));
        CsvOutput.finish(csv);
    }

    /** One row for each person whom mail to a group reaches, by name, with the groups through which it does. */
    public void effectiveMembers(RecipientId group, Writer target) throws IOException {
        var csv = CsvOutput.to(target, ',');
        write(csv, List.of("Member Email", "Member Name", "Through"));
        effectiveMembers.forEach(
                group,
                member -> write(
                        csv,
                        List.of(
                                member.recipient().address(),
                                member.recipient().displayName(),
                                member.through().stream()
                                        .map(Recipient::address)
                                        .collect(Collectors.joining(";")))));
        CsvOutput.finish(csv);
    }

    private static List<String> row(MailContact contact) {
        var details = contact.details();
        var row = new ArrayList<String>();
        row.add(details.externalAddress().toString());
        row.add(details.proxyAddresses().stream().map(SmtpAddress::toString).collect(Collectors.joining(";")));
        row.add(Boolean.toString(details.hidden()));
        for (var field : ContactField.values()) {
            var value = details.get(field);
            row.add(value == null ? "" : value);
        }
        return row;
    }

    private static String exchangeName(ContactField field) {
        return Character.toUpperCase(field.key().charAt(0)) + field.key().substring(1);
    }

    private static void write(ICSVWriter csv, List<String> row) {
        csv.writeNext(row.stream().map(ExcelText::kept).toArray(String[]::new), false);
    }
}
