package org.liaison.batch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.backup.Restore;
import org.liaison.backup.UnusableBackupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings back what a backup holds. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Brings back what 'liaison backup' has written, into a data directory or database that nobody has used"
                        + " yet. All of it is restored, or nothing.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("There is no file " + file);
        }
        try (var services = Services.start()) {
            var restored = services.get(Restore.class).read(file);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.printf(
                    "Restored %,d rows of %d tables and %,d files, as they were at %s%n",
                    restored.rows(), restored.tables().size(), restored.files().size(), restored.createdAt());
            out.flush();
            return ExitCode.OK;
        } catch (UnusableBackupException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
