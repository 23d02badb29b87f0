package org.liaison.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.WebTest;

@WebTest
class HostKeyTest extends SpringBrowserlessTest implements Locators {

    private final SshServer server = SshServer.setUpDefaultServer();
    private String fingerprint = "";

    @BeforeEach
    void start() throws Exception {
        var key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        fingerprint = String.valueOf(KeyUtils.getFingerPrint(key.getPublic()));
        server.setHost("localhost");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.start();
        navigate(NewSourceView.class);
        kinds().setValue(kinds().getListDataView().getItems().toList().getLast());
        findTextField().withLabel("Server").setValue("localhost");
        find(IntegerField.class)
                .withPropertyValue(IntegerField::getLabel, "Port")
                .single()
                .setValue(server.getPort());
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Test
    void isTakenOnceAPersonHasComparedIt() {
        findButton().withText("Ask the server for its key").click();
        assertThat(find(Span.class).all()).anyMatch(text -> text.getText().equals(fingerprint));
        assertThat(key()).isEmpty();

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(key()).isEqualTo(fingerprint);
    }

    @Test
    void isNotTakenWithoutAWordFromThePersonWhomAnotherOneWarns() {
        var known = "SHA256:" + "A".repeat(43);
        findTextField().withLabel("Fingerprint of the server’s key").setValue(known);

        findButton().withText("Ask the server for its key").click();
        assertThat(texts()).contains("Until now, another key was known: " + known);
        test(find(ConfirmDialog.class).single()).cancel();

        assertThat(key()).isEqualTo(known);
    }

    @Test
    void isNotThereWhereNoServerAnswers() throws IOException {
        server.stop(true);

        findButton().withText("Ask the server for its key").click();

        assertThat(findTextField().withLabel("Server").component().getErrorMessage())
                .isEqualTo("The server cannot be reached.");
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private String key() {
        return findTextField()
                .withLabel("Fingerprint of the server’s key")
                .component()
                .getValue();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> kinds() {
        return find(RadioButtonGroup.class).single();
    }
}
