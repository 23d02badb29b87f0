package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class SavedMappingsTest {

    private static final List<String> COLUMNS = List.of("externalAddress", "city");

    @Autowired
    private SavedMappings saved;

    @Autowired
    private TestImports imports;

    @Test
    void keepsWhatTheColumnsOfAnAppliedFileMeant() {
        var run = imports.staged(from("Partner"), COLUMNS, List.of());

        saved.save(run);

        assertThat(saved.find("partner", fingerprint(run)))
                .contains(Map.of("externalAddress", "externalAddress", "city", "city"));
    }

    @Test
    void tellsSourcesAndHeadersApart() {
        var run = imports.staged(from("Partner"), COLUMNS, List.of());
        var other = imports.staged(from("Partner"), COLUMNS.reversed(), List.of());

        saved.save(run);

        assertThat(saved.find("Supplier", fingerprint(run))).isEmpty();
        assertThat(saved.find("Partner", fingerprint(other))).isEmpty();
    }

    @Test
    void keepsNothingOfSingleImports() {
        var run = imports.staged(ImportOptions.defaults(), COLUMNS, List.of());

        saved.save(run);

        assertThat(saved.find("Single imports", fingerprint(run))).isEmpty();
    }

    @Test
    void aPlanThatIsAppliedToItsEndLeavesTheMappingBehind() {
        var run = imports.planned(from("Partner"), TestImports.row(2, "ada@example.org"));
        assertThat(saved.find("Partner", fingerprint(run))).isEmpty();

        imports.apply(run);

        assertThat(saved.find("Partner", fingerprint(run))).isPresent();
    }

    private String fingerprint(ImportRunId run) {
        var layout = imports.run(run).layout();
        return layout == null ? "" : layout.headerFingerprint();
    }

    private static ImportOptions from(String source) {
        return new ImportOptions(ImportMode.ADD_AND_FILL, source, false, List.of(), null, null, Map.of(), null);
    }
}
