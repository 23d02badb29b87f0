package org.liaison;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.jdbc.Sql;

/** A test of what several transactions do to each other: it commits to a database of its own, empty before each test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CoreTestApplication.class, properties = "liaison.home=target/liaison-home")
@ContextConfiguration(initializers = CommittingDatabaseInitializer.class)
@Sql(
        statements =
                "truncate recipient, recipient_address, membership, group_owner, listed_sender, moderation, moderator, group_setting, group_delegate, suppression, accepted_domain, administrator, audit_entry, import_row, import_problem, import_change, import_failure, import_run cascade")
public @interface CommittingCoreTest {}
