package org.liaison.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dialog.Dialog.DialogCloseActionEvent;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.source.SourceSearch;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class UnsavedChangesTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private SampleImports imports;

    @Autowired
    private SourceSearch sources;

    enum Form {
        CONTACT,
        NEW_CONTACT,
        GROUP,
        GROUP_DELIVERY,
        GROUP_SETTINGS,
        NEW_GROUP,
        SOURCE_LIMITS,
        SOURCE_FETCHING,
        NEW_SOURCE,
        DOMAIN
    }

    @ParameterizedTest
    @EnumSource
    void asksBeforeAFormIsLeftAndOnlyWhileSomethingIsChanged(Form form) {
        var path = path(form);
        open(path);
        open("contacts");
        assertThat(findConfirmDialog().exists()).isFalse();

        open(path);
        write(form);
        open("contacts");
        findConfirmDialog().cancel();
        assertThat(whereabouts()).isEqualTo(path);

        open("contacts");
        findConfirmDialog().confirm();
        assertThat(whereabouts()).isEqualTo("contacts");
    }

    @Test
    void asksBeforeAnotherTabOfAGroupIsOpened() {
        var settings = path(Form.GROUP_SETTINGS);
        open(settings);
        write(Form.GROUP_SETTINGS);

        open(settings.replace("settings", "members"));

        findConfirmDialog().cancel();
        assertThat(findTextArea().withLabel("MailTip").component().getValue()).isEqualTo("Goes to many people");

        findButton().withText("Save").click();
        assertThat(findTextArea().withLabel("MailTip").component().getValue()).isEqualTo("Goes to many people");
    }

    @Test
    void takesAChangeThatIsTakenBackForNone() {
        open(path(Form.GROUP_DELIVERY));
        write(Form.GROUP_DELIVERY);
        senders().setValue(true);

        open("contacts");

        assertThat(whereabouts()).isEqualTo("contacts");
    }

    @Test
    void remembersWhatLaterStepsOfTheWizardSay() {
        open(path(Form.NEW_GROUP));
        write(Form.NEW_GROUP);
        Stream.of(1, 2, 3).forEach(_ -> findButton().withText("Next").click());
        assertThat(findTextField().withLabel("Name").exists()).isFalse();

        open("contacts");

        findConfirmDialog().cancel();
        assertThat(whereabouts()).isEqualTo("groups/new");
    }

    @Test
    void asksBeforeADialogIsClosedOverWhatWasWritten() {
        directory.mailbox("Erik");
        open("mailboxes");
        findButton().withText("Add a mailbox").atIndex(1).click();
        findTextField().withLabel("Name").setValue("Frida");

        pressEscape();
        findConfirmDialog().cancel();
        assertThat(findTextField().withLabel("Name").exists()).isTrue();

        findTextField().withLabel("Name").setValue("");
        pressEscape();
        assertThat(findTextField().withLabel("Name").exists()).isFalse();
    }

    private String path(Form form) {
        return switch (form) {
            case CONTACT ->
                "contacts/" + directory.contact("Ada", "ada@example.org").id();
            case NEW_CONTACT -> "contacts/new";
            case GROUP -> "groups/" + directory.group("Engineers").id();
            case GROUP_DELIVERY -> path(Form.GROUP) + "/delivery";
            case GROUP_SETTINGS -> path(Form.GROUP) + "/settings";
            case NEW_GROUP -> {
                directory.acceptedDomain();
                yield "groups/new";
            }
            case SOURCE_LIMITS -> {
                imports.received("partner.csv", "Partner");
                yield "settings/sources/" + sources.list().getFirst().id();
            }
            case SOURCE_FETCHING -> path(Form.SOURCE_LIMITS) + "/fetching";
            case NEW_SOURCE -> "settings/sources/new";
            case DOMAIN -> "settings/domains";
        };
    }

    private void write(Form form) {
        switch (form) {
            case CONTACT, NEW_CONTACT -> findTextField().withLabel("Company").setValue("Analytical Engines");
            case GROUP, NEW_GROUP, NEW_SOURCE ->
                findTextField().withLabel("Name").setValue("Poets");
            case GROUP_DELIVERY -> senders().setValue(false);
            case GROUP_SETTINGS -> findTextArea().withLabel("MailTip").setValue("Goes to many people");
            case SOURCE_LIMITS ->
                findIntegerField().withLabel("Fewest rows").component().setValue(90);
            case SOURCE_FETCHING -> findTextField().withLabel("Folder").setValue("/srv/partners");
            case DOMAIN -> findTextField().withLabel("New domain").setValue("contoso.ex");
        }
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> senders() {
        return find(RadioButtonGroup.class).all().getFirst();
    }

    private void pressEscape() {
        var dialog = find(Dialog.class).single();
        ComponentUtil.fireEvent(dialog, new DialogCloseActionEvent(dialog, true));
    }

    private static void open(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }

    private static String whereabouts() {
        return UI.getCurrentOrThrow().getInternals().getActiveViewLocation().getPath();
    }
}
