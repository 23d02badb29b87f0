package org.liaison.batch.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One entry of the text files beside this class, in which what is known about other programs' files is kept: a name, a colon,
 * and what it stands for. Lines that begin with a blank go on with the entry above; {@code #} begins a comment.
 */
record WordList(String name, String content) {

    static List<WordList> load(String file) {
        var lists = new ArrayList<WordList>();
        var stream = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, lists));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lists);
    }

    private static void add(String line, List<WordList> lists) {
        if (Character.isWhitespace(line.charAt(0))) {
            var begun = lists.removeLast();
            lists.add(new WordList(begun.name, begun.content + " " + line.strip()));
        } else {
            int colon = line.indexOf(':');
            lists.add(new WordList(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
    }
}
