package org.liaison.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.liaison.web.component.PageWatch;

/** The runs that somebody works on, and those that were interrupted, for other screens. */
@SpringComponent
public class UnfinishedRuns {

    private final PageWatch pages;
    private final RunWatch runs;
    private final ImportTasks tasks;

    UnfinishedRuns(PageWatch pages, RunWatch runs, ImportTasks tasks) {
        this.pages = pages;
        this.runs = runs;
        this.tasks = tasks;
    }

    /**
     * One card for each, with how far it is at each moment, and a way to stop it or to go on.
     *
     * @param changed told when a run has come or gone
     */
    public Component cards(SerializableRunnable changed) {
        return new RunCards(pages, runs, tasks, changed);
    }
}
