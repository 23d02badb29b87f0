package org.liaison.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.liaison.contact.ContactField;

/** Rows as chance would have them: of people who are known, new or named twice, with groups, actions and mistakes. */
final class RandomRows {

    private static final List<RowAction> ACTIONS = List.of(RowAction.values());

    static final List<String> COLUMNS = List.of("externalAddress", "company", "city", "groups", "action");

    /** How many people there may be; the first half of them is known to the directory. */
    static final int PEOPLE = 24;

    private final Random random;

    RandomRows(Random random) {
        this.random = random;
    }

    static String person(int number) {
        return "p%02d".formatted(number);
    }

    static String group(int number) {
        return "Group " + number;
    }

    List<StagedRow> rows() {
        var rows = new ArrayList<StagedRow>();
        for (int record = 2; record < 12 + random.nextInt(30); record++) {
            rows.add(random.nextInt(12) == 0 ? TestImports.unreadable(record) : row(record));
        }
        return rows;
    }

    private StagedRow row(long record) {
        var row = TestRow.at(record, person(random.nextInt(PEOPLE)) + "@example.org");
        if (random.nextBoolean()) {
            row.with(ContactField.CITY, "City " + random.nextInt(3));
        }
        if (random.nextInt(3) == 0) {
            row.with(ContactField.COMPANY, "Company " + random.nextInt(3));
        } else if (random.nextInt(4) == 0) {
            row.clearing(ContactField.COMPANY);
        }
        if (random.nextInt(4) == 0) {
            row.alsoAt("also%02d@example.net".formatted(random.nextInt(PEOPLE)));
        }
        for (int groups = random.nextInt(3); groups > 0; groups--) {
            row.in(group(random.nextInt(5)));
        }
        if (random.nextInt(4) == 0) {
            row.asking(ACTIONS.get(random.nextInt(ACTIONS.size())));
        }
        return row.row();
    }
}
