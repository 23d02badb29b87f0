package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.liaison.imports.CorrectableRow;
import org.liaison.imports.ImportLayout;
import org.liaison.web.component.Submission;
import org.liaison.web.component.UnsavedChanges;

/** The cells of one row that was not taken, to be corrected. */
class CorrectionDialog extends Dialog {

    private final List<TextField> fields = new ArrayList<>();

    /** @param save takes the cells over */
    CorrectionDialog(CorrectableRow row, ImportLayout layout, SerializableConsumer<List<String>> save) {
        setHeaderTitle(translate("import.correct.line", row.line()));
        var why = new Paragraph(
                translate("import.problem." + row.code()) + " " + translate("import.problem." + row.code() + ".hint"));
        why.addClassName("secondary");
        var form = new Div(why);
        form.addClassName("dialog-form");
        for (int index = 0; index < layout.columns().size(); index++) {
            form.add(field(row, layout.columns().get(index), index));
        }
        var ok = new Button(translate("action.save"), _ -> {
            save.accept(fields.stream().map(TextField::getValue).toList());
            close();
        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        Submission.byEnter(form, ok);
        add(form);
        UnsavedChanges.guard(this);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), ok);
    }

    private TextField field(CorrectableRow row, String column, int index) {
        var field = new TextField(column);
        field.setValue(index < row.cells().size() ? row.cells().get(index) : "");
        field.setWidthFull();
        if (column.equals(row.column())) {
            field.setAutofocus(true);
        }
        fields.add(field);
        return field;
    }
}
