package org.liaison;

import org.liaison.audit.Actor;
import org.liaison.audit.CurrentActor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Core alone, acting on behalf of a tester. */
@SpringBootApplication
class CoreTestApplication {

    /** Only where nobody else is: tests of other modules find this class on their class path, too. */
    @Bean
    @ConditionalOnMissingBean
    CurrentActor currentActor() {
        return () -> new Actor("tester");
    }
}
