package org.liaison.batch.cli;

import org.liaison.batch.BatchApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The services behind a command, started only when a command needs them, so that {@code --help} answers at once. */
final class Services implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Services(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Services start() {
        return new Services(new SpringApplicationBuilder(BatchApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.import=classpath:liaison.properties", "spring.main.keep-alive=false")
                .run());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
