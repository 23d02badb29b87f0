package org.liaison.imports;

/** The numbers of a plan. */
public record ImportCounts(RowCounts rows, MembershipCounts memberships) {

    public static final ImportCounts NONE = new ImportCounts(RowCounts.NONE, MembershipCounts.NONE);

    /** The numbers of the same file once its plan is applied: what it asks for is there. */
    ImportCounts inPlace() {
        return new ImportCounts(rows.inPlace().requireAddsUp(), memberships.inPlace());
    }
}
