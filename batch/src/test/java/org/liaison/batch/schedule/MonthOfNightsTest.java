package org.liaison.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceId;
import org.springframework.beans.factory.annotation.Autowired;

/** From 10 March to 8 April 2026 in Berlin, where the clock jumps over 02:30 on 29 March. */
@NightTest
class MonthOfNightsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final LocalDate CLOCK_CHANGE = LocalDate.of(2026, 3, 29);

    @TempDir
    private Path folder;

    @Autowired
    private NightRig night;

    @Autowired
    private FileSourceManagement sources;

    @Autowired
    private SourceAttemptSearch attempts;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportLauncher launcher;

    /** How many people the partners' file has, by night; where none is said, there is no new file. */
    private final Map<Integer, Integer> people = new HashMap<>();

    @Test
    void leavesTheGroupAsItShouldBeAfterEachNight() {
        night.clock.set(at(FIRST, 12));
        var source = night.fullSync(folder, NightRig.nightly());
        for (int number = 1; number <= 28; number++) {
            people.put(number, 100 + number);
        }
        // No file at all; then one that lost nearly everybody, which a person lets pass in the morning.
        people.remove(5);
        people.put(10, 12);

        int expected = 0;
        for (int number = 1; number <= 28; number++) {
            var date = FIRST.plusDays(number);
            var size = people.get(number);
            night.clock.set(at(date.minusDays(1), 20));
            if (size != null) {
                night.write(folder, "partners.csv", 1, size);
            }
            // Nobody is there for two nights and the days between; the second is made up for as soon as somebody is.
            if (number != 15 && number != 16) {
                work(date);
            }
            expected = switch (number) {
                case 5, 15, 16 -> expected;
                case 10 -> {
                    assertHeld(source.id());
                    approve(source.id());
                    yield 12;
                }
                default -> size == null ? expected : size;
            };
            assertThat(night.members())
                    .as("members after the night to %s", date)
                    .isEqualTo(expected);
        }

        assertThat(night.told(source.id())).hasSize(28).doesNotHaveDuplicates();
        assertThat(outcomes(source.id()))
                .containsEntry(AttemptOutcome.IMPORTED, 25)
                .containsEntry(AttemptOutcome.NOTHING_THERE, 2)
                .containsEntry(AttemptOutcome.MISSED, 1);
        assertThat(attempts.ofSource(source.id(), 0, 100))
                .filteredOn(attempt ->
                        attempt.dueAt().atZone(NightRig.BERLIN).toLocalDate().equals(CLOCK_CHANGE))
                .singleElement()
                .satisfies(attempt -> assertThat(
                                attempt.dueAt().atZone(NightRig.BERLIN).toLocalTime())
                        .isEqualTo(LocalTime.of(3, 0)));
        assertRemovedSourceLeavesEverythingInPlace(source.id(), expected);
    }

    /** Looked at from midnight to morning, and more often than anything is to be done. */
    private void work(LocalDate date) {
        for (var moment = at(date, 0); moment.isBefore(at(date, 5)); moment = moment.plus(Duration.ofMinutes(5))) {
            night.work(moment);
        }
    }

    private void assertHeld(SourceId source) {
        assertThat(night.lastRun(source).state()).isEqualTo(ImportState.HELD);
        assertThat(night.members()).as("members while the plan is held").isEqualTo(109);
    }

    private void approve(SourceId source) {
        var held = night.lastRun(source);
        runs.approve(held.id(), Objects.requireNonNull(held.planHash()), "The project has ended");
        launcher.apply(held.id());
    }

    private Map<AttemptOutcome, Integer> outcomes(SourceId source) {
        var counts = new HashMap<AttemptOutcome, Integer>();
        attempts.ofSource(source, 0, 100)
                .forEach(attempt -> counts.merge(Objects.requireNonNull(attempt.outcome()), 1, Integer::sum));
        return counts;
    }

    private void assertRemovedSourceLeavesEverythingInPlace(SourceId source, int members) {

        sources.remove(source, 0);
        night.write(folder, "partners.csv", 1, 1);
        var seen = new HashSet<>(night.told(source));

        work(FIRST.plusDays(29));

        assertThat(night.members()).isEqualTo(members);
        assertThat(night.told(source)).containsExactlyInAnyOrderElementsOf(seen);
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).toInstant(ZoneOffset.ofHours(1));
    }
}
