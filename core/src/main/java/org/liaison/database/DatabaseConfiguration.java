package org.liaison.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings up the embedded database where nobody named another one with {@code spring.datasource.url}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
class DatabaseConfiguration {

    /** The pool asks it for connection details, so the pool closes before the database does. */
    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(LiaisonHome home) {
        return EmbeddedDatabase.start(home);
    }
}
