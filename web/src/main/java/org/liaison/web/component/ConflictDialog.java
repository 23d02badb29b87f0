package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditEntry;

/**
 * Shows what two people made of the same thing, property by property, to the one who saves last. A property that only one of
 * them changed keeps that change unless it is chosen otherwise; nothing of either is lost without being seen.
 */
public final class ConflictDialog extends Dialog {

    /**
     * A property that is now different from what the person wrote.
     *
     * @param name tells the properties apart
     * @param label what the person knows it by
     * @param before what the person had seen; empty for nothing, also in the others
     * @param mine what the person wrote
     * @param theirs what is there now
     */
    public record Difference(String name, String label, String before, String mine, String theirs)
            implements Serializable {

        /** Whether the person changed it; otherwise it is only the others' change. */
        boolean isMine() {
            return !mine.equals(before);
        }
    }

    private enum Side {
        MINE,
        THEIRS
    }

    private final List<RadioButtonGroup<Side>> choices = new ArrayList<>();

    /**
     * Asks whose values are to stay.
     *
     * @param change tells who changed it meanwhile; null where that is not known
     * @param save gets the names of the properties that are to be as the person wrote them; the others stay as they are now
     * @param reload drops what the person wrote
     */
    public ConflictDialog(
            @Nullable AuditEntry change,
            List<Difference> differences,
            SerializableConsumer<Set<String>> save,
            Command reload) {
        addClassName("conflict-dialog");
        setHeaderTitle(translate("conflict.title"));
        add(new Paragraph(
                change == null
                        ? translate("conflict.somebody")
                        : translate("conflict.by", change.actor(), Times.text(change.at()))));
        differences.forEach(difference -> add(choice(difference)));
        var confirm = new Button(translate("conflict.save"), _ -> {
            close();
            save.accept(chosen(differences));
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var drop = new Button(translate("conflict.reload"), _ -> {
            close();
            reload.execute();
        });
        drop.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        getFooter().add(drop, new Button(translate("action.cancel"), _ -> close()), confirm);
    }

    private Set<String> chosen(List<Difference> differences) {
        var mine = new LinkedHashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).getValue() == Side.MINE) {
                mine.add(differences.get(i).name());
            }
        }
        return mine;
    }

    private RadioButtonGroup<Side> choice(Difference difference) {
        var choice = new RadioButtonGroup<Side>(difference.label());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(Side.values());
        choice.setRenderer(new ComponentRenderer<>(side -> switch (side) {
            case MINE -> option(difference.mine(), difference.isMine() ? "conflict.mine" : "conflict.mine-unchanged");
            case THEIRS -> option(difference.theirs(), "conflict.theirs");
        }));
        choice.setValue(difference.isMine() ? Side.MINE : Side.THEIRS);
        choices.add(choice);
        return choice;
    }

    private static Div option(String value, String whose) {
        var origin = new Span(translate(whose));
        origin.addClassName("secondary");
        var option = new Div(new Span(value.isEmpty() ? translate("conflict.nothing") : value), origin);
        option.addClassName("conflict-option");
        return option;
    }
}
