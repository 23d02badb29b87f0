package org.liaison.web.paste;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.group.DistributionGroup;

/** What is asked in a dialog besides the list: into which groups the people go. */
interface PasteTarget {

    /** The group that is settled from the start; null where groups are chosen, or none. */
    @Nullable
    DistributionGroup group();

    /** Where it is asked. */
    Component fields();

    /** Told of the people, before they are added. */
    void show(List<PastedRow> rows);

    /** Whether what is asked has been answered so that it can be done; otherwise the reason stands next to the field. */
    boolean isValid();

    PasteApplication.Target target();
}
