package org.liaison.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liaison.audit.Actor;
import org.liaison.audit.CurrentActor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code bench/run lists}. */
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how long the database takes for what the lists of a large directory ask it.")
final class ListBenchmark implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "CONTACTS",
            defaultValue = "1000000",
            description = "How many contacts; a hundredth as many groups, five times as many memberships."
                    + " Default: ${DEFAULT-VALUE}.")
    private int contacts;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "60",
            description = "How often each list is asked. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Makes another directory of the same kind. Default: ${DEFAULT-VALUE}.")
    private int seed;

    @Option(names = "--keep", description = "Keep the database, to look at it.")
    private boolean keep;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (contacts < GeneratedDirectory.MIN_CONTACTS || runs < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "At least %d contacts are needed, and one run".formatted(GeneratedDirectory.MIN_CONTACTS));
        }
        try (var scratch = Scratch.create(keep)) {
            System.err.println("The database lies in " + scratch.directory());
            var server = scratch.start(scratch.directory().resolve("lists"));
            try (var liaison = new SpringApplicationBuilder(Searches.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .properties(Map.of(
                            "spring.config.import", "classpath:liaison.properties",
                            "liaison.home", scratch.directory().toString(),
                            "spring.datasource.url", server.url("liaison"),
                            "spring.datasource.username", server.user(),
                            "spring.datasource.password", server.password()))
                    .run()) {
                var directory = liaison.getBean(GeneratedDirectory.class);
                directory.fill(contacts, seed);
                var table = new LatencyTable();
                liaison.getBean(ListOperations.class).of(contacts).forEach(operation -> {
                    var latencies = Latencies.of(operation, runs);
                    System.err.println(operation.name() + ": " + latencies);
                    table.add(operation.name(), latencies);
                });
                System.out.print(table.toMarkdown());
            }
        }
        return 0;
    }

    /** All of Liaison's searches, as the screens use them. */
    @Configuration
    @EnableAutoConfiguration
    @ComponentScan("org.liaison")
    static class Searches {

        @Bean
        CurrentActor benchmark() {
            return () -> new Actor("bench");
        }
    }
}
