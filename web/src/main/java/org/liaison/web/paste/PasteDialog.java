package org.liaison.web.paste;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.liaison.batch.paste.PastedAddress;
import org.liaison.web.component.PersonCell;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.paste.PastedRow.Standing;

/** Where a list of addresses is pasted; says of each person what would happen, as soon as it is there. */
class PasteDialog extends Dialog {

    /** Longer lists are a matter for an import, which can be resumed. */
    private static final int LIMIT = 2_000;

    private final transient PasteResolution resolution;
    private final transient PasteApplication application;
    private final transient PasteTarget target;
    private final Command changed;
    private final TextArea text = new TextArea(translate("paste.text"));
    private final Span summary = new Span();
    private final Grid<PastedRow> grid = new Grid<>();
    private final Span problem = new Span();
    private final Button add = new Button(translate("action.add"), _ -> apply());
    private List<PastedRow> rows = List.of();

    PasteDialog(PasteResolution resolution, PasteApplication application, PasteTarget target, Command changed) {
        this.resolution = resolution;
        this.application = application;
        this.target = target;
        this.changed = changed;
        var group = target.group();
        setHeaderTitle(
                group == null
                        ? translate("paste.title")
                        : translate("paste.title-group", group.details().displayName()));
        addClassName("paste-dialog");
        text.setHelperText(translate("paste.text.help"));
        text.setAutofocus(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> resolve());
        summary.getElement().setAttribute("aria-live", "polite");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        configureGrid();
        add(text, summary, grid, target.fields(), problem);
        UnsavedChanges.guard(this);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), add);
        show();
    }

    private void configureGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(row ->
                        new PersonCell(row.name(), row.isNamed() ? row.pasted().written() : ""))
                .setHeader(translate("column.name"));
        grid.addComponentColumn(PasteDialog::standing).setHeader(translate("paste.standing"));
    }

    private static Component standing(PastedRow row) {
        var badge = new Badge(
                switch (row.standing()) {
                    case NEW -> translate("paste.new");
                    case KNOWN -> translate("paste.known");
                    case MEMBER -> translate("paste.member");
                    case UNUSABLE -> translate("paste.unusable");
                });
        badge.addThemeVariants(
                switch (row.standing()) {
                    case NEW -> BadgeVariant.SUCCESS;
                    case KNOWN, MEMBER -> BadgeVariant.CONTRAST;
                    case UNUSABLE -> BadgeVariant.ERROR;
                });
        var cell = new Div(badge);
        cell.addClassName("paste-standing");
        if (row.problem() != null) {
            var why = new Span(row.problem());
            why.addClassName("secondary");
            cell.add(why);
        }
        return cell;
    }

    private void resolve() {
        problem.setText("");
        text.setInvalid(false);
        var people = PastedAddress.of(text.getValue());
        if (people.size() > LIMIT) {
            text.setErrorMessage(translate("paste.too-many", people.size(), LIMIT));
            text.setInvalid(true);
            people = List.of();
        }
        rows = resolution.resolve(people, target.group());
        show();
    }

    private void show() {
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        target.show(rows);
        summary.setText(
                rows.isEmpty()
                        ? ""
                        : translate(
                                "paste.summary",
                                count(Standing.NEW),
                                count(Standing.KNOWN),
                                count(Standing.MEMBER),
                                count(Standing.UNUSABLE)));
        add.setEnabled(count(Standing.NEW) + count(Standing.KNOWN) > 0);
    }

    private void apply() {
        if (!target.isValid()) {
            return;
        }
        try {
            var pasted = application.apply(rows, target.target());
            close();
            changed.execute();
            Toasts.undoable(
                    translate(
                            "paste.done",
                            pasted.created().size(),
                            pasted.joined().memberships()),
                    () -> {
                        Refusals.toldInToast(() -> application.undo(pasted));
                        changed.execute();
                    });
        } catch (RuntimeException e) {
            var reason = Refusals.reason(e);
            resolve();
            problem.setText(reason);
        }
    }

    private int count(Standing standing) {
        return (int) rows.stream().filter(row -> row.standing() == standing).count();
    }
}
