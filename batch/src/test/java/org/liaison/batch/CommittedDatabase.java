package org.liaison.batch;

import org.liaison.test.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives tests that commit a database apart from the one whose tests roll back. */
public final class CommittedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestDatabase DATABASE = TestDatabase.createDatabase("liaison_batch");

    public static TestDatabase get() {
        return DATABASE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + DATABASE.url(),
                        "spring.datasource.username=" + DATABASE.username(),
                        "spring.datasource.password=" + DATABASE.password())
                .applyTo(context);
    }
}
