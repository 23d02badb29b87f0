package org.liaison.web.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupDetails;
import org.liaison.group.GroupSettings;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.policy.ListedSender;
import org.liaison.policy.ListedSender.Address;
import org.liaison.policy.ListedSender.Listed;
import org.liaison.recipient.Recipient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a group with everything that was said of it, all or nothing. */
@Service
@Transactional
class GroupCreation {

    private final DistributionGroupManagement groups;
    private final MembershipManagement memberships;
    private final MailContactManagement contacts;
    private final GroupSettingsManagement settings;

    GroupCreation(
            DistributionGroupManagement groups,
            MembershipManagement memberships,
            MailContactManagement contacts,
            GroupSettingsManagement settings) {
        this.groups = groups;
        this.memberships = memberships;
        this.contacts = contacts;
        this.settings = settings;
    }

    /** @param members recipients, and addresses of people outside who are not listed yet */
    DistributionGroup create(
            GroupDetails details, List<Recipient> owners, List<ListedSender> members, GroupSettings wanted) {
        var group = groups.create(details);
        groups.setOwners(group.id(), owners.stream().map(Recipient::id).collect(Collectors.toSet()));
        var recipients = new ArrayList<Recipient>();
        for (var member : members) {
            switch (member) {
                case Listed(var recipient, var _) -> recipients.add(recipient);
                case Address(var address) -> recipients.add(contacts.createFor(details.kind(), address));
                case ListedSender.Domain _ -> throw new IllegalArgumentException("A domain is no member");
            }
        }
        memberships.add(group.id(), Set.copyOf(recipients));
        settings.correct(group.id(), group.version(), wanted);
        return group;
    }
}
