package org.liaison.source;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Files that somebody puts into a folder of this machine.
 *
 * @param folder an absolute path
 * @param pattern which of its files, such as {@code partners-*.csv}; a glob for the file's name
 * @param marker the file that tells that a file is complete, {@code *} standing for that file's name, such as
 *     {@code *.done}; null where none does
 * @param choice which of several files
 * @param stableSeconds how long a file without a marker must not have changed to be complete; 0 to 86,400
 * @param archive where a file goes once it is taken in; null to leave it where it is
 */
public record FolderLocation(
        String folder,
        String pattern,
        @Nullable String marker,
        FileChoice choice,
        int stableSeconds,
        @Nullable String archive)
        implements SourceLocation {

    private static final int SECONDS_OF_DAY = 86_400;

    public FolderLocation {
        folder = absolute(SourceField.FOLDER, folder);
        pattern = pattern.strip();
        marker = marker == null || marker.isBlank() ? null : marker.strip();
        archive = archive == null || archive.isBlank() ? null : absolute(SourceField.ARCHIVE, archive);
        requireGlob(pattern);
        if (marker != null && (marker.equals("*") || marker.contains("/") || marker.contains("\\"))) {
            throw new InvalidSourceException(
                    SourceField.MARKER, "A marker is the name of another file, such as *.done or READY");
        }
        if (stableSeconds < 0 || stableSeconds > SECONDS_OF_DAY) {
            throw new InvalidSourceException(SourceField.STABLE_SECONDS, "From 0 seconds to a day");
        }
        if (choice == FileChoice.EACH && archive == null) {
            throw new InvalidSourceException(
                    SourceField.ARCHIVE,
                    "Where each file is taken in, an archive keeps them from being taken in again");
        }
        if (folder.equals(archive)) {
            throw new InvalidSourceException(SourceField.ARCHIVE, "The archive is another folder");
        }
    }

    /** The same with another time after which a file without a marker is complete. */
    public FolderLocation stableFor(int seconds) {
        return new FolderLocation(folder, pattern, marker, choice, seconds, archive);
    }

    @Override
    public boolean takesEach() {
        return choice == FileChoice.EACH;
    }

    @Override
    public String describe() {
        return Path.of(folder).resolve(pattern).toString();
    }

    private static String absolute(SourceField field, String text) {
        try {
            var path = Path.of(text.strip());
            if (path.isAbsolute()) {
                return path.normalize().toString();
            }
        } catch (InvalidPathException _) {
            // No path is not an absolute one either.
        }
        throw new InvalidSourceException(field, "A folder is a path from the root, such as /srv/partners");
    }

    private static void requireGlob(String pattern) {
        try {
            if (!pattern.isEmpty() && !pattern.contains("/")) {
                FileSystems.getDefault().getPathMatcher("glob:" + pattern);
                return;
            }
        } catch (PatternSyntaxException _) {
            // Told below.
        }
        throw new InvalidSourceException(
                SourceField.PATTERN, "The name of a file, in which * stands for any text, such as partners-*.csv");
    }
}
