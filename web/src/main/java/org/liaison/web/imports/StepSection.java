package org.liaison.web.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** What a person sees and says in one step of an import. */
class StepSection extends Div {

    StepSection(String title) {
        addClassName("section");
        add(new H2(title));
    }
}
