package org.liaison.imports;

/** What an import does to memberships. */
public record MembershipCounts(long added, long removed, long unchanged) {

    public static final MembershipCounts NONE = new MembershipCounts(0, 0, 0);

    MembershipCounts inPlace() {
        return new MembershipCounts(0, 0, unchanged + added);
    }
}
