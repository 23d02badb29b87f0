package org.liaison.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Letter LETTER = new Letter(
            "en",
            "[Liaison] <b>: held",
            "<b>: held",
            "people & friends.csv waits.",
            "Look at it.",
            List.of(new Letter.Section("Groups", List.of(List.of("+1 −0", "\"Team\" <script>")))),
            URI.create("https://liaison.example.org/imports/12?a=1&b=2"),
            "Import 12");

    @Test
    void isReadableAsText() {
        assertThat(LETTER.text()).isEqualTo("""
                <b>: held

                people & friends.csv waits.

                Look at it.

                Import 12: https://liaison.example.org/imports/12?a=1&b=2

                Groups
                  +1 −0  "Team" <script>
                """);
    }

    @Test
    void takesNothingForHtmlThatIsText() {
        assertThat(LETTER.html())
                .contains("<h1 style=\"font-size:1.3em\">&lt;b&gt;: held</h1>")
                .contains("people &amp; friends.csv waits.")
                .contains("&quot;Team&quot; &lt;script&gt;")
                .contains("<a href=\"https://liaison.example.org/imports/12?a=1&amp;b=2\">Import 12</a>")
                .doesNotContain("<script", "<b>");
    }
}
