package org.liaison.batch.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.export.DirectoryExport;
import org.liaison.contact.MailContactFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the directory as CSV. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes contacts, groups or memberships as CSV in UTF-8.")
final class ExportCommand implements Callable<Integer> {

    /** What can be exported. */
    enum Content {
        contacts,
        groups,
        memberships
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "contacts|groups|memberships", description = "What to write.")
    private Content content = Content.contacts;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write it; standard output by default.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        try (var services = Services.start()) {
            var export = services.get(DirectoryExport.class);
            if (file == null) {
                write(export, Objects.requireNonNull(spec).commandLine().getOut());
            } else {
                try (var writer = Files.newBufferedWriter(file)) {
                    write(export, writer);
                }
            }
        }
        return ExitCode.OK;
    }

    private void write(DirectoryExport export, Writer target) throws IOException {
        switch (content) {
            case contacts -> export.contacts(MailContactFilter.NONE, target);
            case groups -> export.groups(target);
            case memberships -> export.memberships(target);
        }
    }
}
