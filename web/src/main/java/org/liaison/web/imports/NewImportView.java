package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.imports.ReceivedFiles;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Section;
import org.liaison.web.security.Roles;

/** Takes a file, or offers one to try with, and leads to how it is read. */
@Route("imports/new")
@RolesAllowed(Roles.ADMINISTRATOR)
class NewImportView extends VerticalLayout implements HasDynamicTitle {

    NewImportView(ReceivedFiles files, ImportDrafting drafting) {
        var hint = new Paragraph(translate("import.file.hint"));
        hint.addClassName("secondary");
        var steps = new ImportSteps();
        steps.showBeginning();
        addClassNames("form-page", "import-page");
        add(
                new PageHeader(translate("import.new")),
                steps,
                new Section(
                        translate("import.file"),
                        hint,
                        new FileUpload(files, file -> ImportNavigation.open(drafting.begin(file), ImportStep.READING))),
                new SampleFiles());
    }

    @Override
    public String getPageTitle() {
        return translate("import.new") + " · " + translate("app.name");
    }
}
