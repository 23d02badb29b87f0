package org.liaison;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.liaison.test.DirectoryContents;
import org.liaison.test.TestDatabaseInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** A test of core's services on PostgreSQL with the real migrations; what it does is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CoreTestApplication.class, properties = "liaison.home=target/liaison-home")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(DirectoryContents.class)
@Transactional
public @interface CoreTest {}
