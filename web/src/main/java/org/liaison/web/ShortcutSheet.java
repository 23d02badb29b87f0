package org.liaison.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H3;
import org.liaison.web.component.Shortcut;

/** Tells which keys do what. */
class ShortcutSheet extends Dialog {

    ShortcutSheet() {
        setHeaderTitle(translate("shortcut.title"));
        setWidth("32rem");
        var anywhere = list();
        for (var shortcut : Shortcut.values()) {
            tell(anywhere, shortcut.keys(), translate("shortcut." + shortcut.name()));
        }
        var lists = list();
        tell(lists, translate("shortcut.key.arrows"), translate("shortcut.does.arrows"));
        tell(lists, translate("shortcut.key.space"), translate("shortcut.does.space"));
        tell(lists, translate("shortcut.key.enter"), translate("shortcut.does.enter"));
        tell(lists, translate("shortcut.key.escape"), translate("shortcut.does.escape"));
        add(new H3(translate("shortcut.anywhere")), anywhere, new H3(translate("shortcut.lists")), lists);
        var close = new Button(translate("action.close"), _ -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static DescriptionList list() {
        var list = new DescriptionList();
        list.addClassName("shortcuts");
        return list;
    }

    private static void tell(DescriptionList list, String keys, String what) {
        list.add(new Term(keys), new Description(what));
    }
}
