package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.ReceivedFiles;
import org.liaison.web.component.Toasts;

/** Takes one file in, dropped or chosen. */
public final class FileUpload extends Composite<Upload> {

    private final transient ReceivedFiles files;
    private transient volatile @Nullable ReceivedFile received;
    private volatile boolean diskFull;

    /** @param done told of the file once all of it is here */
    public FileUpload(ReceivedFiles files, SerializableConsumer<ReceivedFile> done) {
        this.files = files;
        var upload = getContent();
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".zip");
        var choose = new Button(translate("import.file.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(translate("import.file.drop")));
        upload.setI18n(texts());
        upload.addAllFinishedListener(_ -> {
            var file = received;
            if (file != null) {
                done.accept(file);
            } else if (diskFull) {
                Toasts.error(translate("import.upload.disk-full"));
            }
        });
        upload.addFileRejectedListener(_ -> Toasts.error(translate("import.file.rejected")));
    }

    /** Runs while the file comes in, outside the session's lock; the screen follows when all of it is here. */
    private void receive(UploadEvent event) throws IOException {
        diskFull = false;
        try (var content = event.getInputStream()) {
            received = files.receive(event.getFileName(), content);
        } catch (IOException e) {
            diskFull = files.isDiskFull();
            throw e;
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
