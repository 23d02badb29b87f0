package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.server.Command;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.liaison.group.DistributionGroupBulkEdit;
import org.liaison.group.GroupSummary;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.PreviewDialog;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.springframework.stereotype.Component;

/** How many groups are opened, closed, deleted or restored at once: with a preview, and with a way back. */
@Component
class GroupBulkEdit {

    private final DistributionGroupBulkEdit bulk;

    GroupBulkEdit(DistributionGroupBulkEdit bulk) {
        this.bulk = bulk;
    }

    /**
     * Says who can send to the groups.
     *
     * @param changed shows the groups as they are now; also in the other methods
     */
    void setSenders(Set<GroupSummary> groups, boolean required, Command changed) {
        var changing = groups.stream()
                .filter(group -> group.requireSenderAuthentication() != required)
                .toList();
        new PreviewDialog(
                        translate(required ? "group.bulk.close" : "group.allow-external.short"),
                        translate("bulk.confirm-groups", changing.size()),
                        () -> {
                            var outcome = bulk.setRequireSenderAuthentication(ids(changing), required);
                            changed.execute();
                            Toasts.undoable(
                                    translate(
                                            "toast.groups-changed",
                                            outcome.entries().size()),
                                    () -> {
                                        bulk.revertRequireSenderAuthentication(outcome.entries());
                                        changed.execute();
                                    });
                            tellTooLarge(changing, outcome.tooLarge());
                        })
                .with(translate(
                        required ? "group.bulk.close.preview" : "group.bulk.open.preview",
                        changing.size(),
                        groups.size() - changing.size()))
                .withLines(changing.stream().map(group -> line(group, required)).toList())
                .open();
    }

    void delete(Set<GroupSummary> groups, Command changed) {
        new PreviewDialog(translate("group.bulk.delete", groups.size()), translate("action.delete"), () -> {
                    var deleted = bulk.delete(ids(groups));
                    changed.execute();
                    Toasts.undoable(translate("toast.groups-deleted", deleted.size()), () -> {
                        Refusals.toldInToast(() -> bulk.restore(deleted));
                        changed.execute();
                    });
                })
                .with(translate("group.bulk.delete.preview"))
                .withLines(groups.stream()
                        .map(group -> translate("bulk.group-line", group.displayName(), group.members()))
                        .toList())
                .open();
    }

    void restore(Set<GroupSummary> groups, Command changed) {
        if (Refusals.toldInToast(() -> {
            var restored = bulk.restore(ids(groups));
            Toasts.undoable(translate("toast.groups-restored", restored.size()), () -> {
                bulk.delete(restored);
                changed.execute();
            });
        })) {
            changed.execute();
        }
    }

    private static void tellTooLarge(List<GroupSummary> groups, List<RecipientId> tooLarge) {
        if (!tooLarge.isEmpty()) {
            Toasts.error(translate(
                    "group.bulk.too-large",
                    tooLarge.size(),
                    String.join(
                            ", ",
                            groups.stream()
                                    .filter(group -> tooLarge.contains(group.id()))
                                    .map(GroupSummary::displayName)
                                    .limit(5)
                                    .toList())));
        }
    }

    private static String line(GroupSummary group, boolean required) {
        return group.externalMembers() == 0
                ? group.displayName()
                : translate(
                        required ? "group.bulk.close.line" : "group.bulk.open.line",
                        group.displayName(),
                        GroupGrid.external(group));
    }

    private static List<RecipientId> ids(Collection<GroupSummary> groups) {
        return groups.stream().map(GroupSummary::id).toList();
    }
}
