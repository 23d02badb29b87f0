package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;

/** How far a run is that is being worked on, how fast that goes, and how long it will take. */
class ImportProgress extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();
    private final Span speed = new Span();

    ImportProgress() {
        addClassName("import-progress");
        text.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", translate("import.progress"));
        speed.addClassName("secondary");
        add(text, bar, speed);
        setVisible(false);
    }

    void show(RunWatch.Found found) {
        var run = found.run();
        var pace = found.pace();
        text.setText(found.reachable() ? text(run) : translate("import.progress.unreachable"));
        bar.setIndeterminate(pace.total() == 0);
        bar.setValue(pace.fraction());
        speed.setText(speed(found));
    }

    private static String text(ImportRun run) {
        return switch (run.state()) {
            case RECEIVED -> translate("import.progress.reading", run.rowsRead());
            case STAGED ->
                run.undoOf() == null
                        ? translate("import.progress.planning", run.rowsRead())
                        : translate("import.progress.planning-undo");
            case APPLYING -> translate("import.progress.applying", run.appliedThrough(), run.changes());
            default -> translate("import.progress.checking");
        };
    }

    private static String speed(RunWatch.Found found) {
        var pace = found.pace();
        if (pace.elapsed().toSeconds() < 1) {
            return "";
        }
        var elapsed = translate("import.progress.elapsed", duration(pace.elapsed()));
        if (found.run().state() != ImportState.APPLYING && found.run().state() != ImportState.RECEIVED) {
            return elapsed;
        }
        return pace.perSecond() == 0
                ? elapsed
                : elapsed
                        + " · "
                        + translate("import.progress.rate", pace.perSecond())
                        + pace.remaining()
                                .map(left -> " · " + translate("import.progress.remaining", duration(left)))
                                .orElse("");
    }

    private static String duration(Duration time) {
        return time.toMinutes() == 0
                ? translate("import.duration.seconds", time.toSeconds())
                : translate("import.duration.minutes", time.toMinutes(), time.toSecondsPart());
    }
}
