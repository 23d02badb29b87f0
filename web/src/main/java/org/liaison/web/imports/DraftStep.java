package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.Command;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.Refusals;

/** One of the steps before anything is read in full, with the ways to the one before and the one after. */
class DraftStep extends Div {

    private final transient ImportDraft draft;
    private final ImportStep step;
    private final Button next = new Button();

    /** @param changed told when a choice was kept */
    DraftStep(ImportStep step, ImportDraft draft, RecipientSearch recipients, SerializableRunnable changed) {
        this.draft = draft;
        this.step = step;
        addClassName("draft-step");
        SerializableRunnable kept = () -> {
            showNext();
            changed.run();
        };
        next.addThemeVariants(ButtonVariant.PRIMARY);
        switch (step) {
            case FILE -> add(new FileStep(draft), buttons(() -> go(ImportStep.READING)));
            case READING -> add(new ReadingStep(draft, kept), buttons(() -> go(ImportStep.COLUMNS)));
            case COLUMNS -> add(new ColumnsStep(draft, kept), buttons(() -> go(ImportStep.OPTIONS)));
            default -> {
                var options = new OptionsStep(draft, recipients, kept);
                add(options, buttons(() -> {
                    if (options.choose() && Refusals.toldInToast(draft::submit)) {
                        ImportNavigation.open(draft.id());
                    }
                }));
            }
        }
        showNext();
    }

    private Component buttons(Command onNext) {
        next.addClickListener(_ -> onNext.execute());
        var buttons = new Div(next);
        buttons.addClassName("form-buttons");
        if (step != ImportStep.FILE) {
            buttons.add(new Button(translate("action.back"), _ -> go(step.before())));
        }
        return buttons;
    }

    private void go(ImportStep other) {
        ImportNavigation.open(draft.id(), other);
    }

    /** Nothing can be planned without addresses. */
    private void showNext() {
        boolean readable = draft.preview().isPresent();
        boolean addresses =
                draft.preview().filter(preview -> preview.hasAddresses()).isPresent();
        next.setText(
                step == ImportStep.OPTIONS
                        ? translate(draft.isPlanned() ? "import.preview.back" : "import.preview")
                        : translate("import.next", step.next().text()));
        next.setEnabled(step == ImportStep.FILE || (step == ImportStep.READING ? readable : addresses));
    }
}
