package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.source.InvalidSourceException;
import org.liaison.source.SourceId;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Section;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;

/** Sets up a source whose files are fetched. */
@Route("settings/sources/new")
@RolesAllowed(Roles.ADMINISTRATOR)
class NewSourceView extends VerticalLayout implements HasDynamicTitle {

    private static final int MAX_NAME_LENGTH = 100;

    private final transient FetchingActions actions;
    private final UnsavedChanges unsaved;
    private final TextField name = new TextField(translate("column.name"));

    NewSourceView(FetchingActions actions, FileSamples samples) {
        this.actions = actions;
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(MAX_NAME_LENGTH);
        name.setHelperText(translate("fetching.NAME.hint"));
        name.setAutofocus(true);
        var form = new SourceForm(actions::now, samples, new SourceId(0), name::getValue);
        form.addComponentAsFirst(new Section(translate("fetching.name"), Section.fields(name)));
        unsaved = new UnsavedChanges(form);
        addClassName("form-page");
        add(
                SourceNavigation.backToList(),
                new PageHeader(translate("fetching.new")),
                form,
                unsaved,
                new FormButtons(
                        form, translate("action.save"), () -> form.input().ifPresent(this::create)));
    }

    @Override
    public String getPageTitle() {
        return translate("fetching.new") + " · " + translate("app.name");
    }

    private void create(SourceInput input) {
        try {
            var source = actions.create(name.getValue(), input);
            unsaved.settle();
            SourceNavigation.open(source.id());
        } catch (InvalidSourceException _) {
            name.setErrorMessage(translate("fetching.NAME.wrong"));
            name.setInvalid(true);
            name.focus();
        }
    }
}
