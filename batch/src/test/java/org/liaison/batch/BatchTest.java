package org.liaison.batch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.liaison.test.DirectoryContents;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the program behind the command line on a PostgreSQL database of its own. What it does is committed, as jobs
 * commit; each test begins with an empty directory.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BatchApplication.class,
        properties = {"spring.config.import=classpath:liaison.properties", "liaison.home=target/liaison-home"})
@ContextConfiguration(initializers = CommittedDatabase.class)
@Import({ImportRig.class, RandomDirectory.class, DirectoryContents.class})
@TestExecutionListeners(listeners = EmptyDirectory.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface BatchTest {}
