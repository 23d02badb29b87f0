package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceId;

/** How the sources are doing whose files are fetched, for a list of all sources. */
@SpringComponent
class FetchedSources {

    private final FileSourceSearch sources;
    private final SourceAttemptSearch attempts;
    private final InstantSource clock;

    FetchedSources(FileSourceSearch sources, SourceAttemptSearch attempts, InstantSource clock) {
        this.sources = sources;
        this.attempts = attempts;
        this.clock = clock;
    }

    All all() {
        return new All(
                sources.list().stream().collect(Collectors.toMap(FileSource::id, Function.identity())),
                attempts.last().stream().collect(Collectors.toMap(SourceAttempt::source, Function.identity())),
                clock.instant());
    }

    /** All of them, as they are at one moment. */
    record All(Map<SourceId, FileSource> sources, Map<SourceId, SourceAttempt> last, Instant now) {

        Component health(SourceId id) {
            var source = sources.get(id);
            if (source != null && source.paused()) {
                var badge = new Badge(translate("fetching.paused"));
                badge.addThemeVariants(BadgeVariant.CONTRAST);
                return badge;
            }
            var attempt = last.get(id);
            return attempt == null ? new Span() : new OutcomeBadge(attempt);
        }

        String next(SourceId id) {
            var source = sources.get(id);
            if (source == null || source.paused()) {
                return "";
            }
            var schedule = source.details().schedule();
            return schedule.next(now)
                    .map(due -> DueTimes.text(due, schedule.zone()))
                    .orElse("");
        }
    }
}
