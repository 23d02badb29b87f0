package org.liaison.batch.schedule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.liaison.batch.BatchTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A test of what happens at night, with a clock of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BatchTest
@Import({NightTest.Time.class, NightRig.class})
@interface NightTest {

    /** Time passes when the test says so. */
    class Time {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
