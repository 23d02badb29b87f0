package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE",
                "de",
                "DEU",
                "Germany",
                "GERMANY",
                "Deutschland",
                "Allemagne",
                "Alemania",
                "Germania",
                "Alemanha",
                "Duitsland",
                "ドイツ",
                "Bundesrepublik Deutschland"
            })
    void isTheSameInEveryLanguage(String text) {
        assertThat(CountryName.of(text)).isEqualTo("Germany");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "U.K.", "gb", "GBR", "Great Britain", "Royaume-Uni", "Großbritannien"})
    void knowsHowPeopleWriteIt(String text) {
        assertThat(CountryName.of(text)).isEqualTo("United Kingdom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bavaria", "England", "EMEA", "D", "n/a", "NA"})
    void keepsWhatIsNoCountry(String text) {
        assertThat(CountryName.of(text)).isEqualTo(text);
    }

    @Test
    void staysTheSameWhenItIsReadAgain() {
        assertThat(Stream.of(Locale.getISOCountries()).map(CountryName::of))
                .allSatisfy(name -> assertThat(CountryName.of(name)).isEqualTo(name));
    }
}
