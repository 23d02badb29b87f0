package org.liaison;

import java.net.BindException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the web application until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the web application.")
final class ServeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:LIAISON_PORT:-8080}",
            description = "Where it listens. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Override
    public Integer call() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        try {
            new SpringApplicationBuilder(LiaisonApplication.class)
                    // Commands beside a server leave what is due to it.
                    .properties("liaison.sources.scheduler=true")
                    .listeners((ApplicationListener<ContextClosedEvent>) _ -> stopped.countDown())
                    .run("--server.port=" + port);
        } catch (ApplicationContextException e) {
            if (NestedExceptionUtils.getRootCause(e) instanceof BindException) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "Port %d is in use already; choose another with --port.".formatted(port));
            }
            throw e;
        }
        System.out.printf("Liaison is ready at http://localhost:%d%n", port);
        stopped.await();
        return 0;
    }
}
