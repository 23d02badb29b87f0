package org.liaison.web.source;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceId;
import org.liaison.web.component.PageWatch;

/** What the page of a source shows of fetching its files. */
@SpringComponent
class FetchingPanels {

    private final FileSourceSearch sources;
    private final SourceAttemptSearch attempts;
    private final PageWatch pages;
    private final FetchingActions actions;
    private final FileSamples samples;

    FetchingPanels(
            FileSourceSearch sources,
            SourceAttemptSearch attempts,
            PageWatch pages,
            FetchingActions actions,
            FileSamples samples) {
        this.sources = sources;
        this.attempts = attempts;
        this.pages = pages;
        this.actions = actions;
        this.samples = samples;
    }

    /**
     * Empty where its files are imported by hand.
     *
     * @param changed called when the page is out of date
     */
    Optional<FetchingPanel> of(SourceId id, Command changed) {
        return sources.byId(id)
                .map(source ->
                        new FetchingPanel(source, new AttemptGrid(source, attempts, pages), actions, samples, changed));
    }
}
