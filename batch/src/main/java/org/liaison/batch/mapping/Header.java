package org.liaison.batch.mapping;

import java.util.regex.Pattern;

/**
 * A column and its name in the file.
 *
 * @param column counted from 0
 */
record Header(int column, String name, Words words) {

    /** Remarks for people, such as {@code [Required]} in the templates of Google; what else is in parentheses may matter. */
    private static final Pattern BRACKETS = Pattern.compile(
            "(?:\\[[^\\]]*\\]|\\((?:optional|required|mandatory|pflichtfeld|facultati[fv]e?|obligatoire"
                    + "|opcional|obligatorio|facoltativo|obbligatorio|obrigatório|optioneel|verplicht|任意|必須)\\))"
                    + "[\\s*:]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REMARK = Pattern.compile("_(?:line|state|code|message)(?: \\(\\d+\\))?");

    Header(int column, String name) {
        this(column, name, Words.of(BRACKETS.matcher(name).replaceFirst("")));
    }

    String key() {
        return words.key();
    }

    /** Whether it says that it is the first of several: "Website 1" is as good as "Website". */
    boolean isFirst() {
        return words.number().filter("1"::equals).isPresent();
    }

    /** Whether it says that there is a better one before it. */
    boolean isLater() {
        return words.number().filter(number -> !number.equals("1")).isPresent();
    }

    /** What it would be called if there were no others. */
    Header withoutNumbers() {
        return new Header(column, name, words.withoutNumbers());
    }

    /**
     * Whether the column is ours: a file of rejected rows has the reasons in columns with such names, and can be imported as it
     * is once the rows are put right. Rejected twice, it has them twice.
     */
    boolean isRemark() {
        return REMARK.matcher(name).matches();
    }
}
