package org.liaison.web.membership;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Has methods called by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule {

    /** One thread for all of them; whoever asks for some executor of tasks is not meant. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("schedule-");
        return scheduler;
    }
}
