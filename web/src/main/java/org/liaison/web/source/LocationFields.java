package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.source.Afterwards;
import org.liaison.source.FileChoice;
import org.liaison.source.FolderLocation;
import org.liaison.source.InvalidSourceException;
import org.liaison.source.SftpLocation;
import org.liaison.source.SourceField;
import org.liaison.source.SourceLocation;
import org.liaison.source.WebLocation;
import org.liaison.source.WebLocation.Authentication;
import org.liaison.web.component.Section;
import org.liaison.web.source.HostKeyButton.HostKeys;

/** Where the files of a source come from. */
class LocationFields extends Div {

    private static final int STABLE_SECONDS = 60;
    private static final int SFTP_PORT = 22;

    private enum Kind {
        FOLDER,
        WEB,
        SFTP
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(translate("fetching.kind"));
    private final Map<SourceField, TextField> texts = new EnumMap<>(SourceField.class);
    private final Select<FileChoice> choice = new Select<>();
    private final Select<Afterwards> afterwards = new Select<>();
    private final IntegerField stable = new IntegerField(translate("fetching.STABLE_SECONDS"));
    private final IntegerField port = new IntegerField(translate("fetching.PORT"));
    private final Select<Authentication> authentication = new Select<>();
    private final SecretField secret = new SecretField();
    private final Div fields = new Div();

    private final HostKeyButton hostKey;

    LocationFields(HostKeys keys) {
        hostKey = new HostKeyButton(keys, text(SourceField.HOST), port, text(SourceField.HOST_KEY));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> translate("fetching.kind." + each));
        choice.setLabel(translate("fetching.choice"));
        choice.setItems(FileChoice.values());
        choice.setItemLabelGenerator(each -> translate("fetching.choice." + each));
        choice.setValue(FileChoice.NEWEST);
        afterwards.setLabel(translate("fetching.AFTERWARDS"));
        afterwards.setItems(Afterwards.values());
        afterwards.setItemLabelGenerator(each -> translate("fetching.afterwards." + each));
        afterwards.setValue(Afterwards.LEAVE);
        stable.setHelperText(translate("fetching.STABLE_SECONDS.hint"));
        stable.setValue(STABLE_SECONDS);
        port.setValue(SFTP_PORT);
        authentication.setLabel(translate("fetching.authentication"));
        authentication.setItems(Authentication.values());
        authentication.setItemLabelGenerator(each -> translate("fetching.authentication." + each));
        authentication.setValue(Authentication.NONE);
        kind.setValue(Kind.FOLDER);
        kind.addValueChangeListener(_ -> showFields());
        authentication.addValueChangeListener(_ -> showFields());
        afterwards.addValueChangeListener(_ -> showFields());
        add(kind, fields);
        showFields();
    }

    void read(SourceLocation location) {
        switch (location) {
            case FolderLocation folder -> {
                kind.setValue(Kind.FOLDER);
                set(SourceField.FOLDER, folder.folder());
                set(SourceField.PATTERN, folder.pattern());
                set(SourceField.MARKER, folder.marker());
                set(SourceField.ARCHIVE, folder.archive());
                choice.setValue(folder.choice());
                stable.setValue(folder.stableSeconds());
            }
            case WebLocation web -> {
                kind.setValue(Kind.WEB);
                set(SourceField.URL, web.url());
                set(SourceField.USER, web.user());
                set(SourceField.CERTIFICATE, web.certificate());
                set(SourceField.TRUSTED, web.trusted());
                authentication.setValue(web.authentication());
                secret.read(web.secret());
            }
            case SftpLocation sftp -> {
                kind.setValue(Kind.SFTP);
                set(SourceField.HOST, sftp.host());
                set(SourceField.PATH, sftp.path());
                set(SourceField.HOST_KEY, sftp.hostKey());
                set(SourceField.USER, sftp.user());
                set(SourceField.KEY, sftp.key());
                set(SourceField.ARCHIVE, sftp.archive());
                choice.setValue(sftp.choice());
                afterwards.setValue(sftp.afterwards());
                port.setValue(sftp.port());
                secret.read(sftp.secret());
            }
        }
        showFields();
    }

    /**
     * What was said.
     *
     * @throws InvalidSourceException if it cannot be so
     */
    SourceLocation location() {
        return switch (kind.getValue()) {
            case FOLDER ->
                new FolderLocation(
                        get(SourceField.FOLDER),
                        get(SourceField.PATTERN),
                        get(SourceField.MARKER),
                        choice.getValue(),
                        Objects.requireNonNullElse(stable.getValue(), -1),
                        get(SourceField.ARCHIVE));
            case WEB ->
                new WebLocation(
                        get(SourceField.URL),
                        authentication.getValue(),
                        get(SourceField.USER),
                        authentication.getValue() == Authentication.NONE ? null : secret.reference(),
                        authentication.getValue() == Authentication.CERTIFICATE ? get(SourceField.CERTIFICATE) : null,
                        get(SourceField.TRUSTED));
            case SFTP ->
                new SftpLocation(
                        get(SourceField.HOST),
                        Objects.requireNonNullElse(port.getValue(), 0),
                        get(SourceField.PATH),
                        get(SourceField.HOST_KEY),
                        get(SourceField.USER),
                        secret.reference(),
                        get(SourceField.KEY),
                        choice.getValue(),
                        afterwards.getValue(),
                        get(SourceField.ARCHIVE));
        };
    }

    /** What was typed as a secret to be stored; null if nothing was. */
    @Nullable
    String typedSecret() {
        return secret.typed();
    }

    /** The field at which something is wrong; null if it is none of these. */
    @Nullable
    HasValidation field(SourceField wrong) {
        return switch (wrong) {
            case STABLE_SECONDS -> stable;
            case PORT -> port;
            case SECRET -> secret;
            case AFTERWARDS -> afterwards;
            default -> texts.get(wrong);
        };
    }

    private void showFields() {
        fields.removeAll();
        var archive = text(SourceField.ARCHIVE);
        boolean server = kind.getValue() == Kind.SFTP;
        archive.setVisible(!server || afterwards.getValue() == Afterwards.MOVE);
        archive.setHelperText(translate(server ? "fetching.ARCHIVE.server" : "fetching.ARCHIVE.hint"));
        fields.add(Section.fields(
                switch (kind.getValue()) {
                    case FOLDER ->
                        new Component[] {
                            text(SourceField.FOLDER),
                            text(SourceField.PATTERN),
                            choice,
                            stable,
                            text(SourceField.MARKER),
                            text(SourceField.ARCHIVE)
                        };
                    case WEB -> webFields();
                    case SFTP -> serverFields();
                }));
    }

    private Component[] serverFields() {
        return new Component[] {
            text(SourceField.HOST),
            port,
            hostKey.besideItsField(),
            text(SourceField.USER),
            text(SourceField.KEY),
            secret,
            text(SourceField.PATH),
            choice,
            afterwards,
            text(SourceField.ARCHIVE)
        };
    }

    private Component[] webFields() {
        return switch (authentication.getValue()) {
            case NONE -> new Component[] {text(SourceField.URL), authentication, text(SourceField.TRUSTED)};
            case BASIC ->
                new Component[] {
                    text(SourceField.URL), authentication, text(SourceField.USER), secret, text(SourceField.TRUSTED)
                };
            case BEARER -> new Component[] {text(SourceField.URL), authentication, secret, text(SourceField.TRUSTED)};
            case CERTIFICATE ->
                new Component[] {
                    text(SourceField.URL),
                    authentication,
                    text(SourceField.CERTIFICATE),
                    secret,
                    text(SourceField.TRUSTED)
                };
        };
    }

    private TextField text(SourceField name) {
        return texts.computeIfAbsent(name, _ -> {
            var field = new TextField(translate("fetching." + name));
            field.setHelperText(translate("fetching." + name + ".hint"));
            return field;
        });
    }

    private void set(SourceField name, @Nullable String value) {
        text(name).setValue(value == null ? "" : value);
    }

    private String get(SourceField name) {
        return text(name).getValue();
    }
}
