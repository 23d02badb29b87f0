package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;

/** Says what an action on many things would do, before it is done. */
public final class PreviewDialog extends Dialog {

    /** More lines than this are only counted. */
    private static final int SHOWN = 12;

    private final Div content = new Div();
    private final Span problem = new Span();

    /** @param confirm does it; what the domain refuses is told in the dialog, which stays open */
    public PreviewDialog(String title, String confirmLabel, Command confirm) {
        setHeaderTitle(title);
        content.addClassName("preview");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        add(content, problem);
        UnsavedChanges.guard(this);
        var button = new Button(confirmLabel, _ -> confirm(confirm));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setAutofocus(true);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), button);
    }

    public PreviewDialog with(Component... components) {
        content.add(components);
        return this;
    }

    public PreviewDialog with(String text) {
        return with(new Paragraph(text));
    }

    public PreviewDialog withLines(List<String> lines) {
        var list = new UnorderedList();
        lines.stream().limit(SHOWN).forEach(line -> list.add(new ListItem(line)));
        if (lines.size() > SHOWN) {
            list.add(new ListItem(translate("preview.more", lines.size() - SHOWN)));
        }
        return with(list);
    }

    private void confirm(Command confirm) {
        try {
            confirm.execute();
            close();
        } catch (RuntimeException e) {
            problem.setText(Refusals.explain(e).orElseThrow(() -> e));
        }
    }
}
