package org.liaison.web.report;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A report as people read it, as text and as a page. It has no images, scripts or anything else to be fetched, and looks
 * the same in the mail programs that know little of HTML.
 *
 * @param language of the texts
 * @param summary what happened, in one sentence
 * @param advice what to do about it; empty for nothing
 * @param link where there is more; null for nowhere
 */
record Letter(
        String language,
        String subject,
        String title,
        String summary,
        String advice,
        List<Section> sections,
        @Nullable URI link,
        String linkText) {

    /** Lines of one or several columns below a heading. */
    record Section(String title, List<List<String>> rows) {}

    String text() {
        var text = new StringBuilder(title).append("\n\n").append(summary).append('\n');
        if (!advice.isEmpty()) {
            text.append('\n').append(advice).append('\n');
        }
        if (link != null) {
            text.append('\n').append(linkText).append(": ").append(link).append('\n');
        }
        for (var section : sections) {
            text.append('\n').append(section.title()).append('\n');
            section.rows()
                    .forEach(row ->
                            text.append("  ").append(String.join("  ", row)).append('\n'));
        }
        return text.toString();
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;line-height:1.5;max-width:40em">
                <h1 style="font-size:1.3em">%s</h1>
                <p>%s</p>
                %s%s%s</body>
                </html>
                """.formatted(
                        language,
                        escape(subject),
                        escape(title),
                        escape(summary),
                        advice.isEmpty() ? "" : "<p><strong>%s</strong></p>\n".formatted(escape(advice)),
                        link == null
                                ? ""
                                : "<p><a href=\"%s\">%s</a></p>\n".formatted(escape(link.toString()), escape(linkText)),
                        sections.stream().map(Letter::html).collect(Collectors.joining()));
    }

    private static String html(Section section) {
        return section.rows().stream()
                .map(row -> row.stream()
                        .map(cell ->
                                "<td style=\"padding:0 1em 0 0;vertical-align:top\">%s</td>".formatted(escape(cell)))
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining(
                        "",
                        "<h2 style=\"font-size:1.1em\">%s</h2>\n<table>\n".formatted(escape(section.title())),
                        "</table>\n"));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
