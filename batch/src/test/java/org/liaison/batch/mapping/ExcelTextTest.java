package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelTextTest {

    @Test
    void takesTheTextOutOfItsFormula() {
        assertThat(ExcelText.unwrapped("=\"00 49\"")).isEqualTo("00 49");
        assertThat(ExcelText.unwrapped("=\"say \"\"hello\"\"\"")).isEqualTo("say \"hello\"");
    }

    @Test
    void leavesOtherCellsAlone() {
        assertThat(ExcelText.unwrapped("=\"a\"&\"b\"")).isEqualTo("=\"a\"&\"b\"");
        assertThat(ExcelText.unwrapped("=A1")).isEqualTo("=A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=\",\"", "=\"\"", "=\"\"\"\"", "=\"a\"\"b\"", "=\"a\"b\"", "=A1", "plain", ""})
    void whatIsKeptIsReadAgain(String text) {
        assertThat(ExcelText.unwrapped(ExcelText.kept(text))).isEqualTo(text);
    }
}
