package org.liaison;

import org.liaison.audit.Actor;
import org.liaison.audit.CurrentActor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Core alone, acting on behalf of a tester. */
@SpringBootApplication
class CoreTestApplication {

    @Bean
    CurrentActor currentActor() {
        return () -> new Actor("tester");
    }
}
