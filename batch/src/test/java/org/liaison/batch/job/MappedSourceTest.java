package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.contact.ContactField;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.liaison.imports.MappingEvidence;
import org.liaison.imports.MappingEvidence.Kind;
import org.springframework.beans.factory.annotation.Autowired;

@BatchTest
class MappedSourceTest {

    @Autowired
    private ImportRig imports;

    @Test
    void aSourceIsMappedOnceForEachOfItsHeaders() {
        imports.run("Mail,Field 7\nada@example.org,x\n", from("Mapped", Map.of("Field 7", "office")));

        var next = imports.run("Mail,Field 7\nbob@example.org,B 2\n", from("Mapped", Map.of()));
        assertThat(evidence(next, "Field 7")).isEqualTo(MappingEvidence.SAVED);
        assertThat(imports.contact("bob@example.org").get(ContactField.OFFICE)).isEqualTo("B 2");

        var otherHeader = imports.run("Field 7,Mail\nx,cy@example.org\n", from("Mapped", Map.of()));
        assertThat(layout(otherHeader).mapping()).doesNotContainKey("Field 7");

        var otherSource = imports.run("Mail,Field 7\ndi@example.org,x\n", from("Unmapped", Map.of()));
        assertThat(layout(otherSource).mapping()).doesNotContainKey("Field 7");
        assertThat(evidence(otherSource, "Mail").kind()).isEqualTo(Kind.EXACT);
    }

    @Test
    void aChoiceOverridesWhatTheSourceWasMappedToBefore() {
        imports.run("Mail,Field 7\nada@example.org,x\n", from("Changing", Map.of("Field 7", "office")));
        imports.run("Mail,Field 7\nbob@example.org,x\n", from("Changing", Map.of("Field 7", "city")));

        var next = imports.run("Mail,Field 7\ncy@example.org,x\n", from("Changing", Map.of()));

        assertThat(layout(next).mapping()).containsEntry("Field 7", "city");
    }

    @Test
    void whoeverOptedOutIsRejectedAndTheOthersAreImported() {
        var run = imports.run("""
                Email,FirstName,IsDeleted,HasOptedOutOfEmail
                ada@example.org,Ada,0,0
                bob@example.org,Bob,0,1
                cy@example.org,Cy,1,0
                """);

        assertThat(run.state()).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
        assertThat(run.counts().rows().created()).isOne();
        assertThat(imports.problemCodes(run)).containsExactly("POLICY-702", "POLICY-702");
    }

    private static ImportOptions from(String source, Map<String, String> mapping) {
        return new ImportOptions(ImportMode.ADD_AND_FILL, source, false, List.of(), null, null, mapping, null);
    }

    private static ImportLayout layout(ImportRun run) {
        return Objects.requireNonNull(run.layout());
    }

    private static MappingEvidence evidence(ImportRun run, String column) {
        return Objects.requireNonNull(layout(run).mappingEvidence().get(column));
    }
}
