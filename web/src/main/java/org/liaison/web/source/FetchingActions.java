package org.liaison.web.source;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.InstantSource;
import org.liaison.batch.schedule.SourceScheduler;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.SourceAttempts;
import org.liaison.source.SourceId;
import org.liaison.source.SourceSecrets;
import org.springframework.transaction.annotation.Transactional;

/** What a person can have done with a source whose files are fetched. */
@SpringComponent
class FetchingActions {

    private final FileSourceManagement management;
    private final SourceSecrets secrets;
    private final SourceAttempts attempts;
    private final SourceScheduler scheduler;
    private final InstantSource clock;

    FetchingActions(
            FileSourceManagement management,
            SourceSecrets secrets,
            SourceAttempts attempts,
            SourceScheduler scheduler,
            InstantSource clock) {
        this.management = management;
        this.secrets = secrets;
        this.attempts = attempts;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Asks for an import now; whoever looks at the page sees how it goes. */
    void runNow(FileSource source, boolean dryRun) {
        scheduler.begin(attempts.request(source.id(), dryRun, now()));
    }

    void setPaused(FileSource source, boolean paused) {
        management.setPaused(source.id(), source.version(), paused, now());
    }

    void remove(FileSource source) {
        management.remove(source.id(), source.version());
    }

    @Transactional
    public FileSource create(String name, SourceInput input) {
        var created = management.create(name, input.details(), now());
        keep(created, input);
        return created;
    }

    @Transactional
    public FileSource change(SourceId id, long version, SourceInput input) {
        var changed = management.change(id, version, input.details(), now());
        keep(changed, input);
        return changed;
    }

    /** A secret is stored in place of the one before, and none leaves that as it is. */
    private void keep(FileSource source, SourceInput input) {
        if (input.secret() != null) {
            secrets.store(source.id(), input.secret());
        }
        if (input.sample() != null) {
            management.setMapping(source, input.sample());
        }
    }
}
