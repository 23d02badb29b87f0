package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes files of partners as a company would send them: one row for each person, who joins one group. The same seed and
 * number of rows make the same files everywhere, row by row, so that files of any size need no memory.
 *
 * @param rows how many rows the first file has
 * @param seed what the names, companies and groups are drawn with
 */
record PartnerFile(int rows, long seed) {

    private static final String HEADER = "Email,First Name,Last Name,Company,City,Phone,Group\n";
    private static final int ROWS_PER_GROUP = 1_000;
    private static final int MIN_GROUPS = 10;
    private static final int ROWS_PER_COMPANY = 50;
    private static final int PERCENT = 100;

    /** Rows with these remainders change or go; they are neither the first nor the last ones of a file. */
    private static final int CHANGED = 37;

    private static final int GONE = 73;

    private static final List<String> FIRST_NAMES = List.of(
            "Ada",
            "Søren",
            "Zoë",
            "Miguel",
            "Anneliese",
            "Łukasz",
            "Chiara",
            "Jörg",
            "Priya",
            "Олена",
            "François",
            "Margaret",
            "Nguyễn",
            "Björn",
            "Aleksandra",
            "健太");
    private static final List<String> LAST_NAMES = List.of(
            "Lovelace",
            "Østergaard",
            "García Márquez",
            "Müller-Lüdenscheidt",
            "Kowalczyk",
            "D'Angelo",
            "Šimůnek",
            "Papadopoulos",
            "Шевченко",
            "Fitzgerald",
            "Ångström",
            "Okonkwo",
            "van der Waals",
            "山田",
            "Hernández");
    private static final List<String> TRADES =
            List.of("Logistics", "Maschinenbau", "Énergie", "Consulting", "Holdings", "Pharma", "Systems", "Brewery");
    private static final List<String> CITIES = List.of(
            "København", "Zürich", "São Paulo", "Kraków", "Rotterdam", "Málaga", "Birmingham", "Köln", "Edinburgh");

    /** What a file says compared with the first one. */
    enum Variant {
        FIRST,
        /** The same rows below a header in capitals, so that nothing recognises the file. */
        REWRITTEN,
        /** Every hundredth row has another company. */
        CHANGED,
        /** {@link #CHANGED}, and another hundredth of the rows is gone. */
        SHRUNK;

        private boolean isChanged() {
            return this == CHANGED || this == SHRUNK;
        }
    }

    /** Writes one of the files, as UTF-8 with a header. */
    void write(Variant variant, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(variant == Variant.REWRITTEN ? HEADER.toUpperCase(Locale.ROOT) : HEADER);
            var random = new SplittableRandom(seed);
            for (int row = 0; row < rows; row++) {
                // Drawn for rows that are left out as well, so that the others stay as they are.
                var line = line(row, random, variant.isChanged() && row % PERCENT == CHANGED);
                if (variant != Variant.SHRUNK || row % PERCENT != GONE) {
                    out.write(line);
                }
            }
        }
    }

    /** How many rows a file has. */
    int rows(Variant variant) {
        return variant == Variant.SHRUNK ? rows - (rows + PERCENT - 1 - GONE) / PERCENT : rows;
    }

    private String line(int row, SplittableRandom random, boolean changed) {
        var firstName = draw(FIRST_NAMES, random);
        var lastName = draw(LAST_NAMES, random);
        int company = random.nextInt(rows / ROWS_PER_COMPANY + 1);
        // Addresses come in no order, so that an index does not simply grow at its end.
        var local = Long.toString(random.nextLong(1L << 40), Character.MAX_RADIX) + '.' + row;
        var address = local + "@partner-" + company + ".example";
        var companyName = draw(TRADES, random) + ' ' + company + (changed ? " Group" : "");
        var phone = "+49 " + random.nextInt(100, 1_000) + ' ' + random.nextInt(1_000_000, 10_000_000);
        var group = "partners-" + random.nextInt(groups()) + "@corp.example";
        return String.join(",", address, firstName, lastName, companyName, draw(CITIES, random), phone, group) + '\n';
    }

    private int groups() {
        return Math.max(MIN_GROUPS, rows / ROWS_PER_GROUP);
    }

    private static String draw(List<String> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
