package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostLettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J?rgen",
                "Fran?ois",
                "?zlem",
                "Sm??lander",
                "M?LLER",
                "D?Angelo",
                "Lech Wa??sa",
                "?????? ????",
                "?? ???",
                "Zo\uFFFD",
                "MÃ¼ller",
                "JosÃ©",
                "Dâ€™Angelo",
                "RenÃ©e Ã‰mile",
                "DvoÅ™Ã¡k",
                "Åukasz PaweÅ‚",
                "Ð˜Ð²Ð°Ð½",
                "GyĂ¶rgy",
                "NumÂ°ro"
            })
    void missesLetters(String text) {
        assertThat(LostLetters.from(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Who?",
                "?",
                "???",
                "Really? yes",
                "Who? What? When?",
                "https://example.org/find?name=ada",
                "example.org/?q",
                "www.example.org?lang",
                "Jürgen Ångström",
                "São João",
                "ÑUÑOA",
                "Český Těšín",
                "Łódź",
                "Иван",
                "田中",
                "“Ä”",
                "Mª Dolores – Nº 5",
                "Why not (?)",
                "a ?: b"
            })
    void missesNone(String text) {
        assertThat(LostLetters.from(text)).isFalse();
    }
}
