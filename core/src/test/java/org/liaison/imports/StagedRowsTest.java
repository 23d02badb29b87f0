package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class StagedRowsTest {

    @Autowired
    private StagedRows stagedRows;

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
}
