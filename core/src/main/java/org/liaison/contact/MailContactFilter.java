package org.liaison.contact;

/**
 * Which contacts a list shows.
 *
 * @param text words that begin words of name, address or company; blank for all
 * @param deleted whether to show the deleted contacts instead of the living
 */
public record MailContactFilter(String text, boolean deleted) {

    public static final MailContactFilter NONE = new MailContactFilter("", false);

    public MailContactFilter withText(String newText) {
        return new MailContactFilter(newText, deleted);
    }

    public MailContactFilter withDeleted(boolean newDeleted) {
        return new MailContactFilter(text, newDeleted);
    }
}
