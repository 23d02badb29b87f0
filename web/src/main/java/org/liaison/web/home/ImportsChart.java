package org.liaison.web.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liaison.overview.ImportsOfDay;

/** What imports did, day by day, as stacked bars. */
class ImportsChart extends Chart {

    /** @param days not empty */
    ImportsChart(List<ImportsOfDay> days) {
        super(
                translate("home.imports"),
                translate(
                        "home.imports.summary",
                        days.stream().mapToLong(ImportsOfDay::created).sum(),
                        days.stream().mapToLong(ImportsOfDay::updated).sum(),
                        days.stream().mapToLong(ImportsOfDay::rejected).sum(),
                        days.size()),
                shapes(days),
                legend(),
                days.getFirst().day(),
                days.getLast().day(),
                numbers(days));
    }

    private static Map<String, String> legend() {
        var legend = new LinkedHashMap<String, String>();
        legend.put("created", translate("import.count.created"));
        legend.put("updated", translate("import.count.updated"));
        legend.put("rejected", translate("import.count.rejected"));
        return legend;
    }

    private static String shapes(List<ImportsOfDay> days) {
        long most = days.stream().mapToLong(ImportsOfDay::rows).max().orElse(0);
        if (most == 0) {
            return "";
        }
        var bars = new StringBuilder();
        double width = 100.0 / days.size();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            double bottom = 100;
            bottom = bar(bars, "created", i * width, width, bottom, day.created(), most);
            bottom = bar(bars, "updated", i * width, width, bottom, day.updated(), most);
            bar(bars, "rejected", i * width, width, bottom, day.rejected(), most);
        }
        return bars.toString();
    }

    /** Draws a part of a bar, and tells where it ends. */
    private static double bar(
            StringBuilder bars, String what, double x, double width, double bottom, long rows, long most) {
        double height = 95.0 * rows / most;
        if (rows > 0) {
            bars.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>",
                    what,
                    x + width / 10,
                    bottom - height,
                    width * 0.8,
                    height));
        }
        return bottom - height;
    }

    private static Map<LocalDate, String> numbers(List<ImportsOfDay> days) {
        var numbers = new LinkedHashMap<LocalDate, String>();
        days.reversed().stream()
                .filter(day -> day.rows() > 0)
                .forEach(day -> numbers.put(
                        day.day(), translate("home.imports.day", day.created(), day.updated(), day.rejected())));
        return numbers;
    }
}
