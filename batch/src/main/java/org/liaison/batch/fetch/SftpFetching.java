package org.liaison.batch.fetch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import org.liaison.source.Afterwards;
import org.liaison.source.SftpLocation;
import org.liaison.source.SourceFile;
import org.liaison.source.SourceId;
import org.springframework.stereotype.Component;

/** Fetches files by SFTP, and puts them away on their server once they are taken in. */
@Component
public class SftpFetching {

    private final SftpSessions sessions;
    private final Download download;

    SftpFetching(SftpSessions sessions, Download download) {
        this.sessions = sessions;
        this.download = download;
    }

    /**
     * The fingerprint of the key that a server shows, for a person to compare with what its owner says.
     *
     * @return such as {@code SHA256:…}
     */
    public String hostKey(String host, int port) throws FetchException {
        return sessions.hostKey(host, port);
    }

    Fetched fetch(SourceId source, SftpLocation location, LastFetched last) throws FetchException {
        return sessions.perform(source, location, sftp -> {
            requireArchive(sftp, location);
            var candidates = candidates(sftp, location);
            if (candidates.isEmpty()) {
                return new Fetched.Nothing("There is no file " + location.describe());
            }
            return fetch(sftp, location.takesEach() ? candidates.getFirst() : candidates.getLast(), last);
        });
    }

    private Fetched fetch(SftpClient sftp, Candidate chosen, LastFetched last) throws IOException, FetchException {
        if (last.covers(chosen.modified())) {
            return new Fetched.Unchanged();
        }
        Path copy;
        try (var content = sftp.read(chosen.path())) {
            copy = download.receive(content, -1);
        }
        var file = new Fetched.File(chosen.name(), copy, chosen.modified(), null, true);
        if (!chosen.equals(candidate(sftp, chosen.path())) || Files.size(copy) != chosen.bytes()) {
            file.close();
            return new Fetched.Incomplete(file.name() + " is still being written");
        }
        return file;
    }

    /**
     * Moves or deletes a file that was taken in, as its source says. One that has gone already, or that somebody has replaced
     * since, is left alone.
     *
     * @param file what is known of it
     * @param bytes how long it was
     */
    public void putAway(SourceId source, SftpLocation location, SourceFile file, long bytes) throws FetchException {
        var path = Objects.requireNonNull(file.moveFrom());
        sessions.perform(source, location, sftp -> {
            var there = candidate(sftp, path);
            if (there != null && there.bytes() == bytes && there.modified().equals(file.modifiedAt())) {
                putAway(sftp, there, file);
            }
            return there != null;
        });
    }

    private static void putAway(SftpClient sftp, Candidate there, SourceFile file) throws FetchException {
        try {
            if (file.moveTo() == null) {
                sftp.remove(there.path());
            } else {
                sftp.rename(there.path(), "%s/run-%s-%s".formatted(file.moveTo(), file.run(), there.name()));
            }
        } catch (IOException e) {
            throw new FetchException(
                    FetchProblem.NOT_ARCHIVED,
                    "%s was taken in but cannot be %s on the server"
                            .formatted(there.name(), file.moveTo() == null ? "deleted" : "moved"),
                    e);
        }
    }

    /** Before anything is taken in, so that nothing is that could be taken in twice. */
    private static void requireArchive(SftpClient sftp, SftpLocation location) throws FetchException {
        var archive = location.archive();
        try {
            if (archive != null && attributes(sftp, archive) == null) {
                sftp.mkdir(archive);
            }
        } catch (IOException e) {
            throw new FetchException(
                    FetchProblem.NOT_ARCHIVED, "The folder %s cannot be made on the server".formatted(archive), e);
        }
    }

    /** The files that are meant, the oldest first. */
    private static List<Candidate> candidates(SftpClient sftp, SftpLocation location)
            throws IOException, FetchException {
        var path = location.path();
        int slash = path.lastIndexOf('/');
        var name = path.substring(slash + 1);
        if (!name.contains("*")) {
            var only = candidate(sftp, path);
            if (only == null && location.afterwards() == Afterwards.LEAVE) {
                throw new FetchException(FetchProblem.VANISHED, "There is no file %s on the server".formatted(path));
            }
            return only == null ? List.of() : List.of(only);
        }
        var folder = slash < 0 ? "." : path.substring(0, Math.max(slash, 1));
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
                .filter(entry -> entry.getAttributes().isRegularFile())
                .filter(entry -> matcher.matches(Path.of(entry.getFilename())))
                .map(entry -> Candidate.of(location.pathOf(entry.getFilename()), entry.getAttributes()))
                .sorted(Comparator.comparing(Candidate::modified).thenComparing(Candidate::path))
                .toList();
    }

    private static @Nullable Candidate candidate(SftpClient sftp, String path) throws IOException {
        var attributes = attributes(sftp, path);
        return attributes == null ? null : Candidate.of(path, attributes);
    }

    /** Null where nothing is. */
    private static @Nullable Attributes attributes(SftpClient sftp, String path) throws IOException {
        try {
            return sftp.stat(path);
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return null;
            }
            throw e;
        }
    }

    /** A file on the server as it is at one moment. */
    private record Candidate(String path, Instant modified, long bytes) {

        static Candidate of(String path, Attributes attributes) {
            return new Candidate(path, attributes.getModifyTime().toInstant(), attributes.getSize());
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
