package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.imports.ImportLimits;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.unit.DataSize;

class ReadingVersionTest {

    private final ClassPath classPath = new ClassPath();

    @Test
    void isTheSameWheneverTheSameProgramRuns() {
        assertThat(version(ImportLimits.DEFAULTS)).isEqualTo(version(ImportLimits.DEFAULTS));
    }

    @Test
    void isTakenFromWhatUnderstandsFiles() {
        version(ImportLimits.DEFAULTS);

        assertThat(classPath.read)
                .contains(
                        "SmtpAddress.class",
                        "column-aliases.txt",
                        "RecordUnderstanding.class",
                        "ContactMatching.class");
    }

    @Test
    void isAnotherWhereOneFileOfTheProgramIs() {
        var before = version(ImportLimits.DEFAULTS);
        classPath.more = Stream.of(new ByteArrayResource("one more alias".getBytes(StandardCharsets.UTF_8)));

        assertThat(version(ImportLimits.DEFAULTS)).isNotEqualTo(before);
    }

    @Test
    void isAnotherWithOtherLimits() {
        assertThat(version(new ImportLimits(DataSize.ofMegabytes(1), 1, 1, 1, 1)))
                .isNotEqualTo(version(ImportLimits.DEFAULTS));
    }

    private String version(ImportLimits limits) {
        return new ReadingVersion(classPath, limits).get();
    }

    /** The program's own, with something more on it for a test. */
    private static final class ClassPath extends PathMatchingResourcePatternResolver {

        private final List<String> read = new ArrayList<>();
        private Stream<Resource> more = Stream.of();

        @Override
        public Resource[] getResources(String pattern) throws java.io.IOException {
            var found =
                    Stream.concat(Stream.of(super.getResources(pattern)), more).toArray(Resource[]::new);
            more = Stream.of();
            Stream.of(found).map(Resource::getFilename).forEach(name -> read.add(String.valueOf(name)));
            return found;
        }
    }
}
