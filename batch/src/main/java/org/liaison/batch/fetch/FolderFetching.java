package org.liaison.batch.fetch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.database.LiaisonHome;
import org.liaison.source.FileChoice;
import org.liaison.source.FolderLocation;
import org.springframework.stereotype.Component;

/** Finds files in a folder that nobody writes to any more. */
@Component
class FolderFetching {

    private final LiaisonHome home;
    private final InstantSource clock;

    FolderFetching(LiaisonHome home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
    }

    Fetched fetch(FolderLocation location, LastFetched last) throws FetchException {
        var folder = Path.of(location.folder());
        if (home.contains(folder)) {
            throw new FetchException(
                    FetchProblem.FOLDER_UNREADABLE, "Nothing is taken in from Liaison's own data directory");
        }
        requireArchive(location);
        var files = files(folder, location);
        if (files.isEmpty()) {
            return new Fetched.Nothing("There is no file " + location.describe());
        }
        var chosen = location.choice() == FileChoice.NEWEST ? files.getLast() : files.getFirst();
        if (location.choice() == FileChoice.NEWEST && last.covers(chosen.modified())) {
            return new Fetched.Unchanged();
        }
        if (!isComplete(chosen, location)) {
            return new Fetched.Incomplete(
                    location.marker() == null
                            ? "%s is still being written: it was changed less than %d seconds ago"
                                    .formatted(chosen.name(), location.stableSeconds())
                            : "%s is still being written: %s has not come yet"
                                    .formatted(
                                            chosen.name(),
                                            Objects.requireNonNull(marker(chosen.path(), location)
                                                    .getFileName())));
        }
        return new Fetched.File(chosen.name(), chosen.path(), chosen.modified(), null, false);
    }

    /** Before anything is taken in, so that nothing is that could be taken in twice. */
    private static void requireArchive(FolderLocation location) throws FetchException {
        if (location.archive() == null) {
            return;
        }
        try {
            var archive = Files.createDirectories(Path.of(location.archive()));
            if (Files.isWritable(archive)) {
                return;
            }
        } catch (IOException _) {
            // Told below.
        }
        throw new FetchException(
                FetchProblem.NOT_ARCHIVED, "The archive %s cannot be written to".formatted(location.archive()));
    }

    /** The files that are meant, the oldest first. Links are none, for they lead out of the folder. */
    private static List<Candidate> files(Path folder, FolderLocation location) throws FetchException {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + location.pattern());
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> matcher.matches(entry.getFileName()))
                    .filter(entry -> !isMarker(entry, location))
                    .map(Candidate::of)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Candidate::modified).thenComparing(Candidate::name))
                    .toList();
        } catch (IOException e) {
            throw new FetchException(
                    FetchProblem.FOLDER_UNREADABLE,
                    "The folder %s cannot be read; it is missing, or not for us".formatted(folder),
                    e);
        }
    }

    private static boolean isMarker(Path file, FolderLocation location) {
        return location.marker() != null
                && FileSystems.getDefault()
                        .getPathMatcher("glob:" + location.marker())
                        .matches(file.getFileName());
    }

    private boolean isComplete(Candidate file, FolderLocation location) {
        if (location.marker() == null) {
            return !file.modified().plusSeconds(location.stableSeconds()).isAfter(clock.instant());
        }
        // A marker that was there before the file tells of the file before it.
        var marker = Candidate.of(marker(file.path(), location));
        return marker != null && !marker.modified().isBefore(file.modified());
    }

    private static Path marker(Path file, FolderLocation location) {
        var name = Objects.requireNonNull(file.getFileName()).toString();
        return file.resolveSibling(Objects.requireNonNull(location.marker()).replace("*", name));
    }

    private record Candidate(Path path, Instant modified) {

        /** Null if it is no file, or has just gone. */
        static @Nullable Candidate of(Path path) {
            try {
                var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return attributes.isRegularFile()
                        ? new Candidate(path, attributes.lastModifiedTime().toInstant())
                        : null;
            } catch (IOException _) {
                return null;
            }
        }

        String name() {
            return Objects.requireNonNull(path.getFileName()).toString();
        }
    }
}
