package org.liaison.batch.schedule;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.source.DueSources;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptId;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.sql.AdvisoryLock;
import org.springframework.stereotype.Component;

/** Tells what is to be done now. It may be asked as often as one likes. */
@Component
class NightWatch {

    /** An import by hand is not taken over as soon as it begins. */
    private static final Duration YOUNG = Duration.ofSeconds(20);

    private final DueSources due;
    private final SourceAttemptSearch attempts;
    private final ImportRunSearch runs;
    private final AdvisoryLock locks;
    private final InstantSource clock;

    NightWatch(
            DueSources due,
            SourceAttemptSearch attempts,
            ImportRunSearch runs,
            AdvisoryLock locks,
            InstantSource clock) {
        this.due = due;
        this.attempts = attempts;
        this.runs = runs;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * What there is to do.
     *
     * @param attempts attempts that nobody has ended and whose time has come
     * @param plans runs whose plan is to be applied by now
     * @param abandoned runs that nobody works on, although they are neither applied nor waiting
     */
    record Work(List<SourceAttemptId> attempts, List<ImportRunId> plans, List<ImportRunId> abandoned) {}

    Work look() {
        var now = clock.instant();
        due.claim(now);
        return new Work(
                attempts.due(now).stream().map(SourceAttempt::id).toList(),
                due.toApply(now),
                runs.unfinished().stream()
                        .filter(run -> run.createdAt().isBefore(now.minus(YOUNG)))
                        .map(ImportRun::id)
                        .filter(this::isAbandoned)
                        .toList());
    }

    private boolean isAbandoned(ImportRunId run) {
        var lock = locks.tryAcquire("import run " + run);
        lock.ifPresent(AdvisoryLock.Held::close);
        return lock.isPresent();
    }
}
