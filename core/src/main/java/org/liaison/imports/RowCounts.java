package org.liaison.imports;

/** What became of each record of a file. */
public record RowCounts(
        long read,
        long created,
        long updated,
        long unchanged,
        long membershipOnly,
        long duplicate,
        long suppressed,
        long review,
        long rejected) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    RowCounts inPlace() {
        long inPlace = created + updated + unchanged + membershipOnly;
        return new RowCounts(read, 0, 0, inPlace, 0, duplicate, suppressed, review, rejected);
    }

    /**
     * Every record that was read has exactly one fate.
     *
     * @throws IllegalStateException if the numbers do not add up, which would mean that a record was lost or counted twice
     */
    RowCounts requireAddsUp() {
        long fates = created + updated + unchanged + membershipOnly + duplicate + suppressed + review + rejected;
        if (read != fates) {
            throw new IllegalStateException("The rows do not add up: %d read, but %s".formatted(read, this));
        }
        return this;
    }
}
