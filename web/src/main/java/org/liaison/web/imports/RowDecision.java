package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.jspecify.annotations.Nullable;
import org.liaison.imports.ReviewChoice;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;

/** Whom a person says a row means: one of the contacts it fits, or nobody who exists. */
record RowDecision(ReviewChoice choice, @Nullable Recipient contact) {

    @Nullable
    RecipientId recipient() {
        return contact == null ? null : contact.id();
    }

    String text() {
        return contact == null
                ? translate("import.review." + choice.name())
                : "%s <%s>".formatted(contact.displayName(), contact.address());
    }
}
