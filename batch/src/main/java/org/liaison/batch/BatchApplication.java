package org.liaison.batch;

import org.liaison.audit.Actor;
import org.liaison.audit.CurrentActor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The program behind the command line: everything but the web. It is no {@code @Configuration}, so that the web application,
 * which has it on its class path, does not pick it up.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.liaison",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"org\\.liaison\\.web\\..*", "org\\.liaison\\.[A-Z].*"}))
public class BatchApplication {

    /** Whoever runs the program, by the operating system's name. */
    @Bean
    CurrentActor currentActor() {
        var actor = new Actor("command line (%s)".formatted(System.getProperty("user.name")));
        return () -> actor;
    }
}
