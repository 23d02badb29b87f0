package org.liaison.web.paste;

import com.vaadin.flow.server.Command;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.GroupsField;
import org.springframework.stereotype.Component;

/** Lets people be added by pasting a list of their addresses, to the address book or to a group. */
@Component
public class PastePeople {

    private final PasteResolution resolution;
    private final PasteApplication application;
    private final RecipientSearch recipients;
    private final DistributionGroupSearch groups;

    PastePeople(
            PasteResolution resolution,
            PasteApplication application,
            RecipientSearch recipients,
            DistributionGroupSearch groups) {
        this.resolution = resolution;
        this.application = application;
        this.recipients = recipients;
        this.groups = groups;
    }

    /**
     * Opens a dialog for the address book, with groups to be chosen beside it.
     *
     * @param changed shows what is there now; also in the other method
     */
    public void open(Command changed) {
        var field = new GroupsField(
                recipients,
                group -> groups.byId(group)
                        .map(found -> found.details().requireSenderAuthentication())
                        .orElse(false));
        new PasteDialog(resolution, application, new ChosenGroups(field), changed).open();
    }

    /** Opens a dialog for one group. */
    public void open(DistributionGroup group, Command changed) {
        new PasteDialog(resolution, application, new OneGroup(group), changed).open();
    }
}
