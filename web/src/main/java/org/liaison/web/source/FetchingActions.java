package org.liaison.web.source;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.schedule.ConnectionTest;
import org.liaison.batch.schedule.SourceScheduler;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
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
    private final ConnectionTest connections;
    private final InstantSource clock;

    FetchingActions(
            FileSourceManagement management,
            SourceSecrets secrets,
            SourceAttempts attempts,
            SourceScheduler scheduler,
            ConnectionTest connections,
            InstantSource clock) {
        this.management = management;
        this.secrets = secrets;
        this.attempts = attempts;
        this.scheduler = scheduler;
        this.connections = connections;
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

    ConnectionTest.Result test(FileSource source) throws IOException {
        return connections.test(source);
    }

    /** A secret is stored in place of the one before; null leaves that as it is. */
    @Transactional
    public FileSource create(String name, FileSourceDetails details, @Nullable String secret) {
        var created = management.create(name, details, now());
        if (secret != null) {
            secrets.store(created.id(), secret);
        }
        return created;
    }

    /** A secret is stored in place of the one before; null leaves that as it is. */
    @Transactional
    public FileSource change(SourceId id, long version, FileSourceDetails details, @Nullable String secret) {
        var changed = management.change(id, version, details, now());
        if (secret != null) {
            secrets.store(id, secret);
        }
        return changed;
    }
}
