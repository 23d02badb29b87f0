package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Objects;
import org.liaison.address.SmtpAddress;
import org.liaison.imports.MappingEvidence;
import org.liaison.imports.UnusableImportException;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.Refusals;

/** What the import may do, and where its memberships come from. */
class OptionsStep extends StepSection {

    private final transient ImportDraft draft;
    private final SerializableRunnable changed;
    private final ImportOptionsForm form;
    private final Div remembered = new Div();

    /** @param changed told when a choice was kept */
    OptionsStep(ImportDraft draft, RecipientSearch recipients, SerializableRunnable changed) {
        super(translate("import.options"));
        this.draft = draft;
        this.changed = changed;
        form = new ImportOptionsForm(recipients);
        form.show(draft.options(), groups(draft.options().targetGroups(), recipients));
        form.onChange(this::choose);
        remembered.addClassName("import-note");
        add(form, remembered);
        showRemembered();
    }

    /** Keeps what the form says; whether it can be so, which is told at the field otherwise. */
    final boolean choose() {
        var options = form.options(draft.options());
        if (options.isEmpty()) {
            return false;
        }
        try {
            if (!Refusals.toldInToast(() -> draft.choose(options.get()))) {
                return false;
            }
        } catch (UnusableImportException _) {
            form.refuseSource(translate("import.option.source.refused"));
            return false;
        }
        showRemembered();
        changed.run();
        return true;
    }

    /** A source that is known decides what columns mean, after a person has looked at what they meant without it. */
    private void showRemembered() {
        remembered.removeAll();
        boolean saved = draft.preview().stream()
                .flatMap(preview -> preview.layout().mappingEvidence().values().stream())
                .anyMatch(MappingEvidence.SAVED::equals);
        remembered.setVisible(saved);
        if (saved) {
            remembered.add(
                    new Span(translate(
                            "import.option.remembered",
                            Objects.requireNonNullElse(draft.options().source(), ""))),
                    ImportNavigation.link(draft.id(), ImportStep.COLUMNS, translate("import.option.look-at-columns")));
        }
    }

    private static List<Recipient> groups(List<String> addresses, RecipientSearch recipients) {
        return addresses.stream()
                .flatMap(address -> SmtpAddress.parse(address).stream())
                .flatMap(address -> recipients.byAddress(address.key()).stream())
                .filter(recipient -> RecipientKind.GROUPS.contains(recipient.kind()))
                .toList();
    }
}
