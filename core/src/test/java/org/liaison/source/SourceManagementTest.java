package org.liaison.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.imports.GuardLimit;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.ReceivedFile;
import org.liaison.source.SourceSummary.LastRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class SourceManagementTest {

    private static final OwnLimits STRICT =
            new OwnLimits(Map.of(GuardLimit.FREE_ERRORS, 0, GuardLimit.MIN_ROWS_PERCENT, 90));

    @Autowired
    private SourceManagement management;

    @Autowired
    private SourceSearch sources;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private ImportRunId last = new ImportRunId(0);

    @BeforeEach
    void importFromPartner() {
        received(ImportMode.ADD_ONLY, null);
        received(ImportMode.ADD_ONLY, "Partner");
        last = received(ImportMode.FULL_SYNC, "Partner");
    }

    @Test
    void tellsWhatEachSourceDidLastAndHowManyMembershipsItHas() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        jdbc.sql("insert into membership (group_id, member_id, source_id) select :team, :ada, id from source")
                .param("team", team.id().value())
                .param("ada", ada.id().value())
                .update();
        jdbc.sql("""
                        insert into import_group_change (run_id, group_id, first_seq, last_seq, added, removed, members)
                        values (:run, :team, 1, 1, 1, 0, 0)
                        """)
                .param("run", last.value())
                .param("team", team.id().value())
                .update();

        assertThat(sources.list()).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("Partner");
            assertThat(source.memberships()).isEqualTo(1);
            assertThat(source.last())
                    .extracting(LastRun::id, LastRun::mode, LastRun::state)
                    .containsExactly(last, ImportMode.FULL_SYNC, ImportState.RECEIVED);
        });
    }

    @Test
    void storesTheLimitsOfASourceAndTellsOfIt() {
        management.setLimits(partner().id(), 0, STRICT);

        assertThat(partner().limits()).isEqualTo(STRICT);
        assertThat(partner().version()).isEqualTo(1);
        assertThat(entries())
                .containsExactly("{\"source\": \"Partner\"} "
                        + "{\"source\": \"Partner\", \"freeErrors\": 0, \"minRowsPercent\": 90}");
    }

    @Test
    void leavesToTheGeneralLimitsWhatIsTakenOut() {
        management.setLimits(partner().id(), 0, STRICT);

        management.setLimits(partner().id(), 1, OwnLimits.NONE);

        assertThat(partner().limits()).isEqualTo(OwnLimits.NONE);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void changesNothingWhereNothingIsNew() {
        management.setLimits(partner().id(), 0, OwnLimits.NONE);

        assertThat(partner().version()).isZero();
        assertThat(entries()).isEmpty();
    }

    @Test
    void refusesAChangeToWhatSomebodyElseHasChangedMeanwhile() {
        management.setLimits(partner().id(), 0, STRICT);

        assertThatThrownBy(() -> management.setLimits(partner().id(), 0, OwnLimits.NONE))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void knowsNoLimitsOfPeopleAndSingleImports() {
        assertThat(sources.byId(new SourceId(0))).isEmpty();
        assertThat(sources.byId(new SourceId(1))).isEmpty();
    }

    @Test
    void refusesALimitThatIsOutOfRange() {
        assertThatThrownBy(() -> new OwnLimits(Map.of(GuardLimit.MIN_ROWS_PERCENT, 101)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OwnLimits(Map.of(GuardLimit.FREE_ERRORS, -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ImportRunId received(ImportMode mode, @Nullable String source) {
        return runs.begin(
                new ReceivedFile("people.csv", Path.of("people.csv"), "0", 1),
                new ImportOptions(mode, source, false, List.of(), null, null, Map.of(), null));
    }

    private Source partner() {
        return sources.byId(sources.list().getFirst().id()).orElseThrow();
    }

    private List<String> entries() {
        return jdbc.sql("""
                        select before::text || ' ' || after::text from audit_entry
                         where action = 'SOURCE_LIMITS_CHANGED' order by id
                        """).query((row, _) -> row.getString(1)).list();
    }
}
