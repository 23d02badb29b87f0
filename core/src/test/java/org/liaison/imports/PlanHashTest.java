package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans that do something else have another hash. */
@CoreTest
class PlanHashTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private PlanNumbers numbers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isTheSameForTheSamePlan() {
        assertThat(hash(planned(null))).isEqualTo(hash(planned(null)));
        assertThat(hash(planned("NULL"))).isEqualTo(hash(planned("NULL")));
    }

    /** What a new contact gets stands in its row, and the token tells what the row says. */
    @Test
    void differsWhereAnotherTokenEmptiesFields() {
        assertThat(hash(planned("NULL"))).isNotEqualTo(hash(planned(null))).isNotEqualTo(hash(planned("-")));
    }

    @Test
    void tellsWhatWasFromWhatWillBe() {
        var run = planned(null);
        var values = List.of("null, '{}'::jsonb", "'{}', null", "null, null", "'{}', '{}'");

        assertThat(values.stream().map(value -> {
                    jdbc.sql("update import_change set (before, after) = row(%s) where run_id = :run".formatted(value))
                            .param("run", run.value())
                            .update();
                    return hash(run);
                }))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsNothingFromAnEmptyText() {
        var run = planned(null);
        var without = hash(run);
        jdbc.sql("update import_run set clearing_token = '' where id = :run")
                .param("run", run.value())
                .update();

        assertThat(hash(run)).isNotEqualTo(without);
    }

    private ImportRunId planned(@Nullable String clearingToken) {
        return imports.planned(
                new ImportOptions(
                        ImportMode.ADD_AND_UPDATE, null, false, List.of(), null, null, Map.of(), clearingToken),
                TestRow.at(2, "new@example.org").row());
    }

    private String hash(ImportRunId run) {
        return numbers.hash(run);
    }
}
