package org.liaison.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Ada, 'ada':*",
                "  ada   LOVEL  , 'ada':* & 'lovel':*",
                "ada@example.org, 'ada':* & 'example':* & 'org':*",
                "o'brien, 'o':* & 'brien':*",
                "3M, '3m':*",
                "\u00C4nne, '\u00E4nne':*"
            })
    void areBeginningsThatMustAllMatch(String text, String tsquery) {
        assertThat(SearchWords.of(text).tsquery()).isEqualTo(tsquery);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "'", "&|!():*<->", "\\", "\0", "@."})
    void areNoneWhereNothingIsAWord(String text) {
        assertThat(SearchWords.of(text).isEmpty()).isTrue();
    }

    @Test
    void holdNothingThatATsqueryWouldTakeForAnOperator() {
        for (int character = 0; character < 0x250; character++) {
            var tsquery =
                    SearchWords.of("a" + Character.toString(character) + "b").tsquery();

            assertThat(tsquery).matches("'[\\p{L}\\p{M}\\p{N}]+':\\*( & '[\\p{L}\\p{M}\\p{N}]+':\\*)?");
        }
    }
}
