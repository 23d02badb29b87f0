package org.liaison.batch.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.backup.Backup;
import org.liaison.backup.BackupManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes the database and the files that were taken in into one ZIP archive, as they are at this moment,"
                        + " also while the server runs. Whoever can read the archive can read everything in it.")
final class BackupCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where to write it; must not exist yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new UsageException("%s exists already, and a backup replaces nothing".formatted(file));
        }
        // Whole or not at all, and for nobody else's eyes.
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var part = Files.createFile(target.resolveSibling(target.getFileName() + ".part"), ownerOnly);
        try (var services = Services.start()) {
            BackupManifest written;
            try (var output = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                written = services.get(Backup.class).write(output, Clock.systemUTC());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            print(written);
        } finally {
            Files.deleteIfExists(part);
        }
        return ExitCode.OK;
    }

    private void print(BackupManifest written) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                "%s holds %,d rows of %d tables and %,d files%n",
                file, written.rows(), written.tables().size(), written.files().size());
        out.flush();
    }
}
