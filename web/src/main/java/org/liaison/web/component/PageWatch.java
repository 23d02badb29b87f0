package org.liaison.web.component;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks at something in the background, again and again, as long as the page is open that shows it. */
@Component
public class PageWatch {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final TaskExecutor executor;

    PageWatch(@Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) TaskExecutor executor) {
        this.executor = executor;
    }

    /**
     * Looks twice a second until the registration is removed.
     *
     * @param look finds out how it is; while the database is away nothing is told
     * @param tell called in a thread of its own
     */
    public <T> Registration start(Supplier<T> look, SerializableConsumer<T> tell) {
        var stopped = new AtomicBoolean();
        executor.execute(() -> {
            try {
                watch(look, tell, stopped);
            } catch (UIDetachedException _) {
                // Nobody looks any more.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        return () -> stopped.set(true);
    }

    private static <T> void watch(Supplier<T> look, SerializableConsumer<T> tell, AtomicBoolean stopped)
            throws InterruptedException {
        while (!stopped.get()) {
            Thread.sleep(PAUSE);
            try {
                var found = look.get();
                if (!stopped.get()) {
                    tell.accept(found);
                }
            } catch (DataAccessException | TransactionException _) {
                // What the page shows is old until the database answers again.
            }
        }
    }
}
