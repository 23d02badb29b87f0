package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.RefusedGroups;
import org.liaison.imports.RefusedGroups.RefusedGroup;

/** Which groups of the file take nobody, and why: the people are imported all the same. Invisible where there is none. */
class RefusedGroupsPanel extends Div {

    private static final int SHOWN = 20;

    RefusedGroupsPanel(ImportRunId run, RefusedGroups refused) {
        addClassName("import-guards");
        long count = refused.count(run);
        setVisible(count > 0);
        var list = new UnorderedList();
        refused.first(run, SHOWN).forEach(group -> list.add(item(group)));
        add(new H2(translate("import.refused-groups", count)), list);
        if (count > SHOWN) {
            add(new Paragraph(translate("preview.more", count - SHOWN)));
        }
    }

    private static ListItem item(RefusedGroup group) {
        var name = new Span(group.name());
        name.addClassName("name");
        var hint = new Span(translate("import.problem." + group.code() + ".hint"));
        hint.addClassName("secondary");
        return new ListItem(
                name,
                new Span(translate(
                        "import.refused-groups.reason", group.rows(), translate("import.problem." + group.code()))),
                hint);
    }
}
