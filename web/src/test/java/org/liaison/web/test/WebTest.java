package org.liaison.web.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.liaison.LiaisonApplication;
import org.liaison.test.TestDatabaseInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of screens with the real services on PostgreSQL, signed in as an administrator; what it does is rolled back. All of
 * them share one context, because Vaadin's security keeps a part of it in a static field.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = LiaisonApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "liaison.home=target/liaison-home",
            "liaison.admin.password=only-for-tests",
            "liaison.metrics.token=only-for-metrics",
            "liaison.sources.scheduler=false",
            "liaison.sources.allowed-private-hosts=localhost"
        })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import({SampleDirectory.class, SampleImports.class})
@Transactional
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
public @interface WebTest {}
