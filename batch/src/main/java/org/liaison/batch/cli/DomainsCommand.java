package org.liaison.batch.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.InvalidMailDomainException;
import org.liaison.address.MailDomain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the accepted domains and adds more. */
@Command(
        name = "domains",
        mixinStandardHelpOptions = true,
        description = "Lists the organisation's own domains, after adding those that are named.")
final class DomainsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "DOMAIN", description = "Domains to add, such as example.org.")
    private String[] added = {};

    @Override
    public Integer call() {
        try (var services = Services.start()) {
            var domains = services.get(AcceptedDomains.class);
            for (var name : added) {
                domains.add(domain(name));
            }
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            domains.list().forEach(domain -> out.println(domain.domain() + (domain.isDefault() ? " (default)" : "")));
            out.flush();
            return ExitCode.OK;
        }
    }

    private static MailDomain domain(String name) {
        try {
            return MailDomain.of(name);
        } catch (InvalidMailDomainException e) {
            throw new UsageException("%s: %s".formatted(name, e.getMessage()));
        }
    }
}
