package org.liaison.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;

/** What concerns the person who is signed in: colours, language, the keys, signing out. */
class PersonalMenu extends MenuBar {

    PersonalMenu(AuthenticationContext authentication) {
        var userName = authentication.getPrincipalName().orElse("");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        addClassName("personal-menu");

        var avatar = new Avatar(userName);
        avatar.getElement().setAttribute("tabindex", "-1");
        var person = addItem(avatar);
        person.setAriaLabel(translate("shell.personal-menu"));
        var menu = person.getSubMenu();
        var name = menu.addItem(new Span(translate("shell.signed-in-as", userName)));
        name.setEnabled(false);
        menu.addSeparator();
        var colours = menu.addItem(translate("shell.colours"));
        colours(colours, "shell.colours.system", ColorScheme.Value.LIGHT_DARK);
        colours(colours, "shell.colours.light", ColorScheme.Value.LIGHT);
        colours(colours, "shell.colours.dark", ColorScheme.Value.DARK);
        var languages = menu.addItem(translate("shell.language"));
        for (var language : Languages.ALL) {
            language(languages, language);
        }
        menu.addSeparator();
        menu.addItem(translate("shortcut.title"), _ -> new ShortcutSheet().open());
        menu.addItem(translate("shell.sign-out"), _ -> authentication.logout());
    }

    private void colours(MenuItem parent, String label, ColorScheme.Value colours) {
        parent.getSubMenu()
                .addItem(translate(label), _ -> getUI().ifPresent(ui -> Preferences.chooseColours(ui, colours)));
    }

    private void language(MenuItem parent, Locale language) {
        var item = parent.getSubMenu()
                .addItem(
                        language.getDisplayLanguage(language),
                        _ -> getUI().ifPresent(ui -> Preferences.chooseLanguage(ui, language)));
        item.setCheckable(true);
        item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
    }
}
