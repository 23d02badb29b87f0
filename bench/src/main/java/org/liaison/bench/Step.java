package org.liaison.bench;

/** One piece of work that is measured, in the order in which they build on each other. */
enum Step {
    NEW("new contacts", PartnerFile.Variant.FIRST, "ADD_AND_FILL"),
    SAME("the same file again", PartnerFile.Variant.FIRST, "ADD_AND_FILL"),
    REWRITTEN("the same rows in another file", PartnerFile.Variant.REWRITTEN, "ADD_AND_FILL"),
    CHANGED("1 % of the rows changed", PartnerFile.Variant.CHANGED, "ADD_AND_UPDATE"),
    SYNCED("full sync, 1 % of the rows gone", PartnerFile.Variant.SHRUNK, "FULL_SYNC");

    private final String title;
    private final PartnerFile.Variant file;
    private final String mode;

    Step(String title, PartnerFile.Variant file, String mode) {
        this.title = title;
        this.file = file;
        this.mode = mode;
    }

    String title() {
        return title;
    }

    /** What the file holds. */
    PartnerFile.Variant file() {
        return file;
    }

    /** How Liaison takes it in. */
    String mode() {
        return mode;
    }

    /** Whether memberships that the file does not name end. */
    boolean removes() {
        return this == SYNCED;
    }
}
