package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.jspecify.annotations.Nullable;
import org.liaison.imports.ReviewChoice;
import org.liaison.imports.ReviewDecision;
import org.liaison.recipient.Recipient;

/** Whom a person says a row means: one of the contacts it fits, or nobody who exists. */
record RowDecision(ReviewChoice choice, @Nullable Recipient contact) {

    ReviewDecision decision() {
        return new ReviewDecision(choice, contact == null ? null : contact.id());
    }

    String text() {
        return contact == null
                ? translate("import.review." + choice.name())
                : "%s <%s>".formatted(contact.displayName(), contact.address());
    }
}
