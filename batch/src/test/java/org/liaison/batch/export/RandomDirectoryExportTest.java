package org.liaison.batch.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.batch.RandomDirectory;
import org.liaison.batch.RandomDirectory.Filled;
import org.liaison.contact.MailContactFilter;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the directory holds, what is exported from it changes nothing where it came from. */
@BatchTest
class RandomDirectoryExportTest {

    @Autowired
    private DirectoryExport export;

    @Autowired
    private RandomDirectory directory;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportRunSearch search;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.liaison.test.RandomSeeds#some")
    void changesNothingWhereItCameFrom(long seed) throws IOException {
        var filled = directory.fill(new Random(seed));
        var before = contents.everything();
        var contactsFile = new StringWriter();
        export.contacts(MailContactFilter.NONE, contactsFile);
        var membershipsFile = new StringWriter();
        export.memberships(membershipsFile);

        for (var mode : List.of(ImportMode.ADD_AND_FILL, ImportMode.ADD_AND_UPDATE)) {
            var contacts = run(contactsFile, mode);
            assertThat(contacts.counts().rows().unchanged())
                    .isEqualTo(filled.outsiders().size());
            assertThat(contacts.counts().rows().read())
                    .isEqualTo(filled.outsiders().size());

            assertNothingIsLost(run(membershipsFile, mode), filled);
        }
        assertThat(contents.everything()).isEqualTo(before);
    }

    private ImportRun run(StringWriter file, ImportMode mode) {
        var run = imports.run(
                file.toString(), new ImportOptions(mode, null, false, List.of(), null, null, Map.of(), null));
        assertThat(run.state()).as("%s", search.changes(run, 0, 5)).isEqualTo(ImportState.NO_CHANGE);
        return run;
    }

    private static void assertNothingIsLost(ImportRun memberships, Filled filled) {
        var rows = memberships.counts().rows();
        assertThat(rows.read()).isEqualTo(filled.memberships());
        assertThat(rows.unchanged() + rows.duplicate()).isEqualTo(filled.memberships());
    }
}
