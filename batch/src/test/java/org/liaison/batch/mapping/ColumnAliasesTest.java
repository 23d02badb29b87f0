package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the lists of names to what their comments promise. */
class ColumnAliasesTest {

    private static final Set<String> NO_FIELDS = Set.of("member", "people", "beside", "nofield", "owner", "joint");

    @Test
    void everyLineStandsForAField() {
        assertThat(WordList.load("column-aliases.txt"))
                .extracting(WordList::name)
                .allMatch(name ->
                        NO_FIELDS.contains(name) || ImportField.withKey(name).isPresent());
    }

    @Test
    void noNameStandsForTwoFields() {
        var names = WordList.load("column-aliases.txt").stream()
                .filter(list -> !NO_FIELDS.contains(list.name()) || list.name().equals("nofield"))
                .flatMap(list -> keys(list).stream().distinct());

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldHasNames() {
        assertThat(ImportField.all())
                .allSatisfy(field -> assertThat(WordList.load("column-aliases.txt"))
                        .anyMatch(list -> list.name().equals(field.key())));
    }

    @Test
    void theWordsAreWrittenAsTheyAreCompared() {
        var words = WordList.load("address-words.txt").stream()
                .flatMap(list -> Pattern.compile(" +").splitAsStream(list.content()));

        assertThat(words).allSatisfy(word -> assertThat(Words.of(word).list()).containsExactly(word));
    }

    @Test
    void theKnownLayoutsAreMadeOfFields() {
        var fields = WordList.load("headerless-layouts.txt").stream()
                .flatMap(list -> Pattern.compile(" +").splitAsStream(list.content()));

        assertThat(fields)
                .allMatch(key -> key.equals("-") || ImportField.withKey(key).isPresent());
    }

    private static List<String> keys(WordList list) {
        Stream<String> names = Pattern.compile(" *\\| *").splitAsStream(list.content());
        return names.map(name -> Words.of(name).key()).toList();
    }
}
