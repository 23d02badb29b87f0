package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.liaison.batch.fetch.FetchException;

/** Asks a server for its key, and takes the key once a person has compared it with what the server's owner says. */
class HostKeyButton extends Button {

    /** Asks a server for the fingerprint of its key. */
    @FunctionalInterface
    interface HostKeys {

        String of(String host, int port) throws FetchException;
    }

    private final transient HostKeys keys;
    private final TextField host;
    private final IntegerField port;
    private final TextField fingerprint;

    /** @param fingerprint where the key goes that was taken */
    HostKeyButton(HostKeys keys, TextField host, IntegerField port, TextField fingerprint) {
        super(translate("fetching.host-key.ask"));
        this.keys = keys;
        this.host = host;
        this.port = port;
        this.fingerprint = fingerprint;
        addClickListener(_ -> ask());
    }

    /** The field that the key goes to, and this. */
    Div besideItsField() {
        fingerprint.setWidthFull();
        var both = new Div(fingerprint, this);
        both.addClassName("field-with-button");
        return both;
    }

    private void ask() {
        var server = host.getValue().strip();
        host.setInvalid(server.isEmpty());
        if (server.isEmpty()) {
            host.setErrorMessage(translate("fetching.HOST.wrong"));
            host.focus();
            return;
        }
        try {
            confirm(server, keys.of(server, Objects.requireNonNullElse(port.getValue(), 0)));
        } catch (FetchException e) {
            host.setErrorMessage(translate("fetching.problem." + e.problem().code()));
            host.setInvalid(true);
            host.focus();
        }
    }

    private void confirm(String server, String key) {
        var shown = new Span(key);
        shown.addClassName("fingerprint");
        var dialog = new ConfirmDialog();
        dialog.setHeader(translate("fetching.host-key.title", server));
        dialog.add(new Div(new Paragraph(translate("fetching.host-key.compare")), shown));
        var known = fingerprint.getValue().strip();
        if (!known.isEmpty() && !known.equals(key)) {
            var other = new Paragraph(translate("fetching.host-key.other", known));
            other.addClassName("problem");
            dialog.add(other);
        }
        dialog.setCancelable(true);
        dialog.setCancelText(translate("action.cancel"));
        dialog.setConfirmText(translate("fetching.host-key.take"));
        dialog.addConfirmListener(_ -> {
            fingerprint.setValue(key);
            fingerprint.setInvalid(false);
        });
        dialog.open();
    }
}
