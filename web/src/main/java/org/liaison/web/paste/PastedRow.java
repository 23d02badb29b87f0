package org.liaison.web.paste;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.paste.PastedAddress;
import org.liaison.recipient.Recipient;

/**
 * What becomes of one person of a pasted list.
 *
 * @param known who has the address; null where nobody has
 * @param problem why nothing becomes of it; null unless it is not usable
 */
record PastedRow(
        PastedAddress pasted,
        Standing standing,
        @Nullable Recipient known,
        @Nullable String problem) implements Serializable {

    enum Standing {
        /** Nobody has the address: a contact is created. */
        NEW,
        /** Somebody has it already. */
        KNOWN,
        /** Whoever has it is a member of the group already. */
        MEMBER,
        UNUSABLE
    }

    static PastedRow unusable(PastedAddress pasted, String problem) {
        return new PastedRow(pasted, Standing.UNUSABLE, null, problem);
    }

    /** The address of somebody new. */
    SmtpAddress address() {
        return pasted.address().orElseThrow();
    }

    /** What the person is called, or will be. */
    String name() {
        return known == null ? newName() : known.displayName();
    }

    /** Whether the name is another than what was pasted as the address. */
    boolean isNamed() {
        return !name().equals(pasted.written());
    }

    private String newName() {
        var name = pasted.name();
        return name == null ? pasted.written() : name;
    }

    /** Whether mail from the person comes from outside. */
    boolean isExternal() {
        return known == null || known.kind().isExternal();
    }
}
