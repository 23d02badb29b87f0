package org.liaison.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;

/** The runs that somebody works on, and those that were interrupted, for other screens. */
@SpringComponent
public class UnfinishedRuns {

    private final RunWatch watch;
    private final ImportTasks tasks;

    UnfinishedRuns(RunWatch watch, ImportTasks tasks) {
        this.watch = watch;
        this.tasks = tasks;
    }

    /**
     * One card for each, with how far it is at each moment, and a way to stop it or to go on.
     *
     * @param changed told when a run has come or gone
     */
    public Component cards(SerializableRunnable changed) {
        return new RunCards(watch, tasks, changed);
    }
}
