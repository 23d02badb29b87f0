package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerFileTest {

    private static final int ROWS = 10_000;

    @TempDir
    private Path directory;

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() throws IOException {
        var first = lines(new PartnerFile(ROWS, 1), PartnerFile.Variant.FIRST);

        assertThat(lines(new PartnerFile(ROWS, 1), PartnerFile.Variant.FIRST)).isEqualTo(first);
        assertThat(lines(new PartnerFile(ROWS, 2), PartnerFile.Variant.FIRST)).isNotEqualTo(first);
    }

    @Test
    void hasAHeaderAndOneRowForEachAddress() throws IOException {
        var lines = lines(new PartnerFile(ROWS, 1), PartnerFile.Variant.FIRST);

        assertThat(lines.getFirst()).isEqualTo("Email,First Name,Last Name,Company,City,Phone,Group");
        assertThat(lines).hasSize(ROWS + 1).allMatch(line -> line.split(",", -1).length == 7);
        assertThat(lines.stream().map(line -> line.split(",", -1)[0])).doesNotHaveDuplicates();
    }

    @Test
    void weighsAboutAsMuchAsTheFilesOfWhichReportsSpeak() throws IOException {
        var file = directory.resolve("partners.csv");
        new PartnerFile(ROWS, 1).write(PartnerFile.Variant.FIRST, file);

        assertThat(Files.size(file) / ROWS).isBetween(105L, 130L);
    }

    @Test
    void spreadsThePeopleOverAThousandthAsManyGroups() throws IOException {
        var groups = lines(new PartnerFile(20_000, 1), PartnerFile.Variant.FIRST).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[6])
                .distinct();

        assertThat(groups).hasSize(20);
    }

    @Test
    void changesTheCompanyOfEveryHundredthRowAndNothingElse() throws IOException {
        var first = lines(new PartnerFile(ROWS, 1), PartnerFile.Variant.FIRST);
        var changed = lines(new PartnerFile(ROWS, 1), PartnerFile.Variant.CHANGED);

        assertThat(changed).hasSameSizeAs(first);
        var news = new HashSet<>(changed);
        first.forEach(news::remove);
        assertThat(news).hasSize(ROWS / 100);
        assertThat(news.stream().map(line -> line.replace(" Group,", ","))).isSubsetOf(first);
    }

    @Test
    void leavesAnotherHundredthOfTheRowsOut() throws IOException {
        var partners = new PartnerFile(ROWS, 1);
        var changed = lines(partners, PartnerFile.Variant.CHANGED);

        var shrunk = lines(partners, PartnerFile.Variant.SHRUNK);

        assertThat(shrunk).hasSize(ROWS - ROWS / 100 + 1).isSubsetOf(changed);
    }

    private List<String> lines(PartnerFile partners, PartnerFile.Variant variant) throws IOException {
        var file = directory.resolve("partners.csv");
        partners.write(variant, file);
        return Files.readAllLines(file);
    }
}
