package org.liaison.web.source;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.liaison.batch.fetch.FetchException;
import org.liaison.batch.fetch.SftpFetching;
import org.liaison.batch.job.FilePreview;
import org.liaison.batch.job.ImportRevision;
import org.liaison.batch.schedule.ConnectionTest;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.ReceivedFiles;
import org.liaison.imports.SavedMappings;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.SourceId;
import org.liaison.web.imports.FileUpload;

/** Looks at where the files of a source come from and how they begin, and keeps what a person says of their columns. */
@SpringComponent
class FileSamples {

    /** Nobody reads of more headers than a source had lately. */
    private static final int KEPT = 5;

    private final ReceivedFiles files;
    private final ImportRevision revision;
    private final ConnectionTest connections;
    private final SftpFetching sftp;
    private final FileSourceManagement management;
    private final SavedMappings mappings;

    FileSamples(
            ReceivedFiles files,
            ImportRevision revision,
            ConnectionTest connections,
            SftpFetching sftp,
            FileSourceManagement management,
            SavedMappings mappings) {
        this.files = files;
        this.revision = revision;
        this.connections = connections;
        this.sftp = sftp;
        this.management = management;
        this.mappings = mappings;
    }

    FileUpload upload(SerializableConsumer<ReceivedFile> done) {
        return new FileUpload(files, done);
    }

    FilePreview look(ReceivedFile file, ImportOptions options) {
        return revision.preview(file, options);
    }

    /** The fingerprint of the key that an SFTP server shows. */
    String hostKey(String host, int port) throws FetchException {
        return sftp.hostKey(host, port);
    }

    /** Fetches one from where the source's files come from. */
    ConnectionTest.Result fetch(FileSource source) throws IOException {
        return connections.test(source);
    }

    /** The same sample with other choices of what its columns mean. */
    FilePreview mapped(FilePreview sample, ImportOptions options) {
        return revision.mapped(sample, options);
    }

    void keep(FileSource source, ImportLayout layout) {
        management.setMapping(source, layout);
    }

    List<Map<String, String>> kept(SourceId source) {
        return mappings.ofSource(source.value(), KEPT);
    }
}
