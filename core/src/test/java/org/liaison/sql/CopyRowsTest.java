package org.liaison.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class CopyRowsTest {

    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "a\tb",
            "a\nb",
            "a\r\nb",
            "\\",
            "\\N",
            "\\.",
            "\\t",
            "a\\",
            "\"",
            "'",
            "\"a\",\"b\"",
            "{}",
            "{a,b}",
            "NULL",
            "null",
            ",",
            "\u00FC\u4F8B\uD83D\uDE00",
            "\b\f\u000B\u0007\u007F\u0085\u2028\uFEFF");

    @Autowired
    private CopyRows copy;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void createATable() {
        jdbc.sql("create temporary table copied (n bigint, t text, b boolean, a text[]) on commit drop")
                .update();
    }

    @Test
    void keepsTextsAsTheyAre() {
        copy.copy(
                "copied (n, t)", numbers(AWKWARD.size()), (n, row) -> row.add(n).add(AWKWARD.get(n)));

        assertThat(jdbc.sql("select t from copied order by n")
                        .query((row, _) -> row.getString(1))
                        .list())
                .isEqualTo(AWKWARD);
    }

    @Test
    void keepsListsAsTheyAre() {
        copy.copy("copied (a)", List.of(AWKWARD), (values, row) -> row.add(values));

        assertThat(arrays()).containsExactly(AWKWARD);
    }

    @Test
    void tellsAnEmptyListFromNoneAndFromAListOfNothing() {
        var lists = new ArrayList<@Nullable List<String>>();
        lists.add(List.of());
        lists.add(null);
        lists.add(List.of(""));

        copy.copy("copied (n, a)", numbers(3), (n, row) -> row.add(n).add(lists.get(n)));

        assertThat(arrays()).isEqualTo(lists);
    }

    @Test
    void dropsTheOneCharacterThatPostgresCannotHold() {
        copy.copy("copied (t, a)", List.of("a\0b"), (text, row) -> row.add(text).add(List.of(text, "\0")));

        assertThat(jdbc.sql("select t from copied").query(String.class).single())
                .isEqualTo("ab");
        assertThat(arrays()).containsExactly(List.of("ab", ""));
    }

    @Test
    void keepsNumbersAndTruthValuesAndWhatIsMissing() {
        copy.copy(
                "copied (n, b, t)",
                numbers(3),
                (n, row) -> row.add(n == 0 ? Long.MIN_VALUE : Long.MAX_VALUE)
                        .add(n == 0 ? null : Boolean.valueOf(n == 1))
                        .add((String) null));

        assertThat(jdbc.sql("select row_to_json(copied)::text from copied order by n, b")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly(
                        "{\"n\":-9223372036854775808,\"t\":null,\"b\":null,\"a\":null}",
                        "{\"n\":9223372036854775807,\"t\":null,\"b\":false,\"a\":null}",
                        "{\"n\":9223372036854775807,\"t\":null,\"b\":true,\"a\":null}");
    }

    @Test
    void doesNothingWithoutRows() {
        copy.copy("no_such_table", List.of(), (_, _) -> {
            throw new AssertionError();
        });

        assertThat(jdbc.sql("select count(*) from copied").query(Integer.class).single())
                .isZero();
    }

    @Test
    void saysThatTheDatabaseRefusedARow() {
        assertThatThrownBy(() -> copy.copy("copied (n)", List.of("no number"), (text, row) -> row.add(text)))
                .isInstanceOf(DataAccessException.class);
    }

    private List<@Nullable List<String>> arrays() {
        return jdbc.sql("select a from copied order by n")
                .query((row, _) -> {
                    var array = row.getArray(1);
                    return array == null ? null : Arrays.asList((String[]) array.getArray());
                })
                .list();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
