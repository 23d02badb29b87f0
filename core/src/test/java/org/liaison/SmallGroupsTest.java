package org.liaison;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link CoreTest} where groups have at most five recipients, and at most two while they are open to everybody. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CoreTest
@TestPropertySource(properties = {"liaison.group.max-recipients=5", "liaison.group.restricted-from=3"})
public @interface SmallGroupsTest {}
