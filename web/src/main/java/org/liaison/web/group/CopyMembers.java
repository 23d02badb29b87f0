package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liaison.group.DistributionGroup;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.KindDirectory;
import org.liaison.web.component.PreviewDialog;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.Toasts;
import org.springframework.stereotype.Component;

/** How the members of other groups become members of a group as well: with a preview, and with a way back. */
@Component
class CopyMembers {

    private final RecipientSearch recipients;
    private final MembershipSearch memberships;
    private final MembershipManagement management;

    CopyMembers(RecipientSearch recipients, MembershipSearch memberships, MembershipManagement management) {
        this.recipients = recipients;
        this.memberships = memberships;
        this.management = management;
    }

    /** @param changed shows the group's members as they are now */
    void open(DistributionGroup group, Command changed) {
        new RecipientPicker(
                        translate("copy.title", group.details().displayName()),
                        translate("bulk.preview"),
                        new KindDirectory(recipients, RecipientKind.GROUPS, _ -> Set.of(group.id())),
                        (picker, picked) -> {
                            picker.close();
                            preview(group, picked, changed);
                        })
                .open();
    }

    private void preview(DistributionGroup group, Set<Recipient> from, Command changed) {
        var lines = new ArrayList<String>();
        var joining = new ArrayList<Recipient>();
        for (var source : from) {
            var members = memberships.members(List.of(source.id()));
            var already = memberships.membersAmong(
                    group.id(), members.stream().map(Recipient::id).toList());
            var others = members.stream()
                    .filter(member -> !already.contains(member.id()))
                    .toList();
            var possible =
                    others.stream().filter(member -> canJoin(group, member)).toList();
            lines.add(translate(
                    "copy.line",
                    source.displayName(),
                    possible.size(),
                    already.size(),
                    others.size() - possible.size()));
            joining.addAll(possible);
        }
        var distinct = joining.stream().distinct().toList();
        new PreviewDialog(
                        translate("copy.title", group.details().displayName()),
                        translate("copy.confirm", distinct.size()),
                        () -> add(group, distinct, changed))
                .withLines(lines)
                .open();
    }

    private void add(DistributionGroup group, List<Recipient> joining, Command changed) {
        int added = management.add(group.id(), joining);
        changed.execute();
        Toasts.undoable(translate("toast.members-added", added, group.details().displayName()), () -> {
            management.remove(group.id(), ids(joining));
            changed.execute();
        });
    }

    private static boolean canJoin(DistributionGroup group, Recipient member) {
        return !member.id().equals(group.id())
                && MembershipManagement.refusal(group.details().kind(), member.kind())
                        .isEmpty();
    }

    private static List<RecipientId> ids(List<Recipient> members) {
        return members.stream().map(Recipient::id).toList();
    }
}
