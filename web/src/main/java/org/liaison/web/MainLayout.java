package org.liaison.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.liaison.web.component.Shortcut;

/** The shell around the screens: name, navigation, and what concerns the person who is signed in. */
@Layout
@PermitAll
public final class MainLayout extends AppLayout {

    private static final String SETTINGS = "settings/";

    private static final Map<String, Shortcut> SHORTCUTS = Map.of(
            "", Shortcut.HOME,
            "contacts", Shortcut.CONTACTS,
            "groups", Shortcut.GROUPS,
            "imports", Shortcut.IMPORTS);

    MainLayout(AuthenticationContext authentication) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(translate("shell.menu"));
        var spacer = new Div();
        spacer.addClassName("spacer");
        setPrimarySection(Section.DRAWER);
        var banner = new Header(toggle, spacer, new PersonalMenu(authentication));
        banner.addClassName("banner");
        addToNavbar(banner);

        var logo = new Div("L");
        logo.addClassName("logo");
        logo.getElement().setAttribute("aria-hidden", "true");
        var name = new Div(logo, new Span(translate("app.name")));
        name.addClassName("app-name");
        name.getElement().setAttribute("role", "region");
        name.getElement().setAttribute("aria-label", translate("app.name"));
        var entries = MenuConfiguration.getMenuEntries();
        var main =
                navigation(entries.stream().filter(entry -> !isSetting(entry)).toList());
        main.getElement().setAttribute("aria-label", translate("shell.navigation"));
        var settings = navigation(entries.stream().filter(MainLayout::isSetting).toList());
        settings.setLabel(translate("shell.settings"));
        addToDrawer(name, new Scroller(new Div(main, settings)));

        Shortcut.HELP.runs(this, () -> new ShortcutSheet().open());
        SHORTCUTS.forEach((path, shortcut) ->
                shortcut.runs(this, () -> UI.getCurrentOrThrow().navigate(path)));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().setAttribute("role", "main");
        super.showRouterLayoutContent(content);
    }

    private static boolean isSetting(MenuEntry entry) {
        return entry.path().contains(SETTINGS);
    }

    private static SideNav navigation(List<MenuEntry> entries) {
        var navigation = new SideNav();
        for (var entry : entries) {
            var item = new SideNavItem(translate(entry.title()), entry.path(), new Icon(entry.icon()));
            item.setMatchNested(true);
            var shortcut = SHORTCUTS.get(entry.path());
            if (shortcut != null) {
                shortcut.announceOn(item);
            }
            navigation.addItem(item);
        }
        return navigation;
    }
}
