package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class StagedRowsTest {

    @Autowired
    private StagedRows stagedRows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestImports imports;

    @Test
    void tellHowFarAFileIsStored() {
        var run = imports.received(ImportOptions.defaults());
        assertThat(stagedRows.lastRecord(run)).isZero();

        stagedRows.add(run, List.of(TestImports.row(2, "ada@example.org"), TestImports.unreadable(3)));
        stagedRows.add(run, List.of(TestImports.row(7, "bob@example.org")));

        assertThat(stagedRows.lastRecord(run)).isEqualTo(7);
        assertThat(imports.run(run).rowsRead()).isEqualTo(3);
        assertThat(stagedRows.lastRecord(imports.received(ImportOptions.defaults())))
                .isZero();
    }

    @Test
    void keepWhatARowAsksForAndWhatItEmpties() {
        var run = imports.received(ImportOptions.defaults());
        var row = new StagedRow(
                2,
                2,
                List.of(),
                SmtpAddress.of("ada@example.org"),
                List.of(),
                null,
                RowAction.UPDATE,
                Map.of(),
                Set.of(ContactField.CITY, ContactField.COMPANY),
                List.of(),
                List.of());

        stagedRows.add(run, List.of(row));

        var stored = jdbc.sql("select row_action, cleared::text from import_row where run_id = :run")
                .param("run", run.value())
                .query()
                .singleRow();
        assertThat(stored).containsEntry("row_action", "UPDATE").containsEntry("cleared", "{city,company}");
    }
}
