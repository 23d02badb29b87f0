package org.liaison.group;

/**
 * Which groups a list shows.
 *
 * @param text words that begin words of name or address; blank for all
 * @param deleted whether to show the deleted groups instead of the living
 */
public record GroupFilter(String text, boolean deleted) {

    public static final GroupFilter NONE = new GroupFilter("", false);

    public GroupFilter withText(String newText) {
        return new GroupFilter(newText, deleted);
    }

    public GroupFilter withDeleted(boolean newDeleted) {
        return new GroupFilter(text, newDeleted);
    }
}
