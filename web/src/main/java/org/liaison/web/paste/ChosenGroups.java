package org.liaison.web.paste;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.group.DistributionGroup;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.GroupsField;

/** The address book, and whatever groups are chosen. */
record ChosenGroups(GroupsField field) implements PasteTarget {

    @Override
    public @Nullable DistributionGroup group() {
        return null;
    }

    @Override
    public Component fields() {
        return field;
    }

    @Override
    public void show(List<PastedRow> rows) {
        // Which groups are to be joined depends on nobody's address.
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public PasteApplication.Target target() {
        return new PasteApplication.Target(
                field.value().stream().map(Recipient::id).toList(), field.needsGuest(), field.opened(), null);
    }
}
