package org.liaison.imports;

/** The numbers of a plan. */
public record ImportCounts(RowCounts rows, MembershipCounts memberships) {

    public static final ImportCounts NONE = new ImportCounts(RowCounts.NONE, MembershipCounts.NONE);
}
