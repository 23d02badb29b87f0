package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.ReceivedFiles;
import org.liaison.imports.UnusableImportException;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Section;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** Takes a file and what is to be done with it, and leads to the preview of what would change. */
@Route("imports/new")
@RolesAllowed(Roles.ADMINISTRATOR)
class NewImportView extends VerticalLayout implements HasDynamicTitle {

    private final transient ReceivedFiles files;
    private final transient ImportRuns runs;
    private final transient ImportTasks tasks;
    private final ImportOptionsForm options;
    private final Button preview = new Button(translate("import.preview"), _ -> preview());
    private transient volatile @Nullable ReceivedFile received;

    NewImportView(ReceivedFiles files, ImportRuns runs, ImportTasks tasks, RecipientSearch recipients) {
        this.files = files;
        this.runs = runs;
        this.tasks = tasks;
        this.options = new ImportOptionsForm(recipients);

        preview.addThemeVariants(ButtonVariant.PRIMARY);
        preview.setEnabled(false);
        var hint = new Paragraph(translate("import.file.hint"));
        hint.addClassName("secondary");
        addClassName("form-page");
        add(
                new PageHeader(translate("import.new")),
                new Section(translate("import.file"), hint, upload()),
                new Section(translate("import.options"), options),
                preview);
    }

    @Override
    public String getPageTitle() {
        return translate("import.new") + " · " + translate("app.name");
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".zip");
        upload.setUploadButton(new Button(translate("import.file.choose")));
        upload.setDropLabel(new Span(translate("import.file.drop")));
        upload.setI18n(texts());
        upload.addAllFinishedListener(_ -> preview.setEnabled(received != null));
        upload.addFileRemovedListener(_ -> {
            received = null;
            preview.setEnabled(false);
        });
        upload.addFileRejectedListener(_ -> Toasts.error(translate("import.file.rejected")));
        return upload;
    }

    /** Runs while the file comes in, outside the session's lock; the screen follows when all of it is here. */
    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            received = files.receive(event.getFileName(), content);
        }
    }

    private void preview() {
        var file = received;
        if (file != null) {
            options.options().ifPresent(chosen -> begin(file, chosen));
        }
    }

    private void begin(ReceivedFile file, ImportOptions chosen) {
        try {
            var run = runs.begin(file, chosen);
            tasks.prepare(run);
            ImportNavigation.open(run);
        } catch (UnusableImportException _) {
            options.refuseSource(translate("import.option.source.refused"));
        }
    }

    private static UploadI18N texts() {
        var status = new UploadI18N.Uploading.Status()
                .setConnecting(translate("import.upload.connecting"))
                .setStalled(translate("import.upload.stalled"))
                .setProcessing(translate("import.upload.processing"))
                .setHeld(translate("import.upload.held"));
        return new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(status)
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(translate("import.upload.remaining"))
                                .setUnknown(translate("import.upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(translate("import.upload.failed"))
                                .setUnexpectedServerError(translate("import.upload.failed"))
                                .setForbidden(translate("import.upload.failed"))));
    }
}
