package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.ToIntFunction;
import org.liaison.membership.EffectiveMember;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.NarrowColumns;

/** Whom mail to a group reaches, and through which groups. */
class EffectiveMembersGrid extends Grid<EffectiveMember> {

    /** Reads the rows of one page. */
    interface Pages {
        List<EffectiveMember> page(String search, int offset, int limit);
    }

    private String search = "";

    EffectiveMembersGrid(Pages pages, ToIntFunction<String> counts) {
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        var kind = RecipientColumns.add(this, EffectiveMember::recipient);
        addComponentColumn(EffectiveMembersGrid::through)
                .setHeader(translate("group.members.through"))
                .setFlexGrow(2);
        NarrowColumns.hide(this, List.of(kind));
        setItems(
                        query -> pages.page(search, query.getOffset(), query.getLimit()).stream(),
                        _ -> counts.applyAsInt(search))
                .setIdentifierProvider(member -> member.recipient().id());
        show(search);
    }

    /** Shows other people from now on. */
    final void show(String newSearch) {
        search = newSearch;
        setEmptyStateComponent(
                search.isBlank()
                        ? new EmptyState(translate("group.members.nobody"), translate("group.members.nobody.hint"))
                        : EmptyState.ofNoHits());
        getDataProvider().refreshAll();
    }

    private static Div through(EffectiveMember member) {
        var groups = new Div();
        groups.addClassName("through");
        member.through().forEach(group -> groups.add(GroupNavigation.link(group.id(), group.displayName())));
        return groups;
    }
}
