package org.liaison.batch.fetch;

import java.io.IOException;
import java.nio.file.Files;
import org.liaison.batch.file.FileContent;
import org.liaison.source.FileSource;
import org.liaison.source.FolderLocation;
import org.liaison.source.SftpLocation;
import org.liaison.source.WebLocation;
import org.springframework.stereotype.Component;

/** Fetches the file of a source, wherever it lies. */
@Component
public class SourceFetching {

    private final FolderFetching folders;
    private final WebFetching web;
    private final SftpFetching sftp;

    SourceFetching(FolderFetching folders, WebFetching web, SftpFetching sftp) {
        this.folders = folders;
        this.web = web;
        this.sftp = sftp;
    }

    /**
     * Fetches it, unless there is none, or none that is newer than the last.
     *
     * @param last what was taken in before
     * @return a file that may be a table, or why there is none
     * @throws FetchException if that cannot be told. It never means that there are no contacts
     */
    public Fetched fetch(FileSource source, LastFetched last) throws FetchException {
        var fetched = switch (source.details().location()) {
            case FolderLocation folder -> folders.fetch(folder, last);
            case WebLocation location -> web.fetch(source.id(), location, last);
            case SftpLocation location -> sftp.fetch(source.id(), location, last);
        };
        if (fetched instanceof Fetched.File file) {
            requireTable(file);
        }
        return fetched;
    }

    private static void requireTable(Fetched.File file) throws FetchException {
        try {
            FetchException refusal = null;
            if (Files.size(file.path()) == 0) {
                refusal = new FetchException(FetchProblem.EMPTY, "The file %s is empty".formatted(file.name()));
            } else {
                refusal = FileContent.otherKind(file.path())
                        .map(kind -> new FetchException(
                                FetchProblem.NOT_A_TABLE,
                                "The file %s is %s, not a table of contacts".formatted(file.name(), kind)))
                        .orElse(null);
            }
            if (refusal != null) {
                file.close();
                throw refusal;
            }
        } catch (IOException e) {
            throw new FetchException(
                    FetchProblem.VANISHED, "The file %s cannot be read any more".formatted(file.name()), e);
        }
    }
}
