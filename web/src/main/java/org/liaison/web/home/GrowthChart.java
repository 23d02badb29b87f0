package org.liaison.web.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liaison.overview.ContactsOfDay;

/** How many contacts there were, day by day, as a line. */
class GrowthChart extends Chart {

    private static final int WEEK = 7;

    /** @param days not empty */
    GrowthChart(List<ContactsOfDay> days) {
        super(
                translate("home.growth"),
                translate(
                        "home.growth.summary",
                        days.getLast().contacts(),
                        day(days.getFirst().day()),
                        days.getFirst().contacts()),
                shapes(days),
                Map.of(),
                days.getFirst().day(),
                days.getLast().day(),
                numbers(days));
    }

    private static String shapes(List<ContactsOfDay> days) {
        long most = days.stream().mapToLong(ContactsOfDay::contacts).max().orElse(0);
        var line = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            double x = days.size() == 1 ? 0 : 100.0 * i / (days.size() - 1);
            // A little air above the highest point.
            double y = most == 0 ? 100 : 100 - 95.0 * days.get(i).contacts() / most;
            line.append(String.format(Locale.ROOT, "%.2f,%.2f ", x, y));
        }
        return """
                <polygon class="area" points="0,100 %1$s 100,100"/><polyline class="line" points="%1$s"/>""".formatted(line.toString().strip());
    }

    /** One day of each week, and today. */
    private static Map<LocalDate, String> numbers(List<ContactsOfDay> days) {
        var numbers = new LinkedHashMap<LocalDate, String>();
        for (int i = days.size() - 1; i >= 0; i -= WEEK) {
            numbers.put(
                    days.get(i).day(), translate("import.number", days.get(i).contacts()));
        }
        return numbers;
    }
}
