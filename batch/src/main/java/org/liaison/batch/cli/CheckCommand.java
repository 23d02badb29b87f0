package org.liaison.batch.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.policy.DeliveryAttempt;
import org.liaison.policy.DeliveryCheck;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** Tells whether somebody's mail would reach a group, why not, and what would let it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells whether a message would reach a group, which rule decides, and what would let it through."
                + " Groups nested in the group are asked in turn. Nothing is sent or changed.",
        footer = {
            "",
            "Exit codes: 0 accepted, 1 refused, by the group or by a group nested in it, 2 held for moderation,"
                    + " 4 wrong usage or configuration, 5 failed."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "ADDRESS", description = "The sender's address.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "GROUP", description = "The group's address.")
    private String to = "";

    @Option(
            names = "--authenticated",
            description = "A signed-in user of ours submitted the message. Without it nobody counts as internal,"
                    + " whatever address the message claims.")
    private boolean authenticated;

    @Option(names = "--size", paramLabel = "BYTES", description = "The size of the message.")
    private long size;

    @Option(names = "--bcc", description = "The group is a Bcc recipient.")
    private boolean bcc;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        if (size < 0) {
            throw new UsageException("A message has no negative size");
        }
        var attempt = new DeliveryAttempt(address(from), authenticated, address(to), size, bcc);
        try (var services = Services.start()) {
            var report = services.get(DeliveryCheck.class).check(attempt);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            var told = CheckReport.of(attempt, report);
            if (json) {
                out.println(services.get(ObjectMapper.class).writeValueAsString(told));
            } else {
                told.print(out);
            }
            out.flush();
            return exitCode(report);
        }
    }

    private static SmtpAddress address(String text) {
        try {
            return SmtpAddress.of(text.strip());
        } catch (InvalidSmtpAddressException e) {
            throw new UsageException("%s: %s".formatted(text, e.getMessage()));
        }
    }

    private static int exitCode(DeliveryReport report) {
        return switch (report.verdict()) {
            case ACCEPTED -> ExitCode.OK;
            case HELD -> ExitCode.HELD;
            case REJECTED -> ExitCode.REFUSED;
            case PARTLY -> report.deciding() instanceof HeldForModeration ? ExitCode.HELD : ExitCode.REFUSED;
        };
    }
}
