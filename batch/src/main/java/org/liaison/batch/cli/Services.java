package org.liaison.batch.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.liaison.batch.BatchApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The services behind a command, started only when a command needs them, so that {@code --help} answers at once. */
final class Services implements AutoCloseable {

    private static final AtomicBoolean INTERRUPTED = new AtomicBoolean();

    private final ConfigurableApplicationContext context;
    private final AtomicBoolean done;

    private Services(ConfigurableApplicationContext context, AtomicBoolean done) {
        this.context = context;
        this.done = done;
    }

    static Services start() {
        var done = new AtomicBoolean();
        var context = new SpringApplicationBuilder(BatchApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.import=classpath:liaison.properties",
                        "spring.main.keep-alive=false",
                        // That the database went away is told once, by the command.
                        "logging.level.com.zaxxer.hikari=off",
                        "logging.level.org.springframework.jdbc=off",
                        "logging.level.org.springframework.transaction=off")
                .listeners((ApplicationListener<ContextClosedEvent>) _ -> {
                    if (!done.get()) {
                        interrupt();
                    }
                })
                .run();
        return new Services(context, done);
    }

    /** Whether somebody stops the process, so that a command fails for no other reason. */
    static boolean areInterrupted() {
        return INTERRUPTED.get();
    }

    /** What is under way fails now that the database goes, and there is nothing to learn from how. */
    private static void interrupt() {
        if (INTERRUPTED.compareAndSet(false, true)) {
            System.err.println("Interrupted. An import that was under way can be resumed; 'liaison runs' lists it.");
            var log = LoggingSystem.get(Services.class.getClassLoader());
            log.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
            log.setLogLevel("org.liaison", LogLevel.OFF);
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        done.set(true);
        context.close();
    }
}
