package org.liaison.batch.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.mapping.AddressCell;
import org.liaison.contact.ContactDetails;
import org.liaison.imports.ProblemKind;

/** The addresses that a record names, in the order of their worth, and what is wrong with them. */
final class RecordAddresses {

    private final Set<SmtpAddress> found = new LinkedHashSet<>();
    private @Nullable String name;
    private @Nullable String columnOfInvalid;
    private @Nullable String columnOfOtherKind;
    private @Nullable String columnOfSurplus;
    private @Nullable String columnOfSeveralPeople;

    void add(MappedColumn column, String text) {
        var cell = AddressCell.of(text);
        if (column.listsPeople() && cell.addresses().size() > 1) {
            columnOfSeveralPeople = column.name();
            return;
        }
        if (cell.leavesOut()) {
            columnOfOtherKind = column.name();
        }
        for (var written : cell.addresses()) {
            var address = SmtpAddress.parse(written.text());
            if (address.isEmpty()) {
                columnOfInvalid = columnOfInvalid == null ? column.name() : columnOfInvalid;
            } else {
                add(column, address.get(), written.name());
            }
        }
    }

    private void add(MappedColumn column, SmtpAddress address, @Nullable String nameOfAddress) {
        if (found.isEmpty()) {
            name = nameOfAddress;
        }
        if (found.size() < ContactDetails.MAX_ADDRESSES) {
            found.add(address);
        } else if (!found.contains(address)) {
            columnOfSurplus = column.name();
        }
    }

    /** The external address and behind it the others; empty where there is none. */
    List<SmtpAddress> found() {
        return List.copyOf(found);
    }

    /** What is written before the external address. */
    @Nullable
    String name() {
        return name;
    }

    void judge(BiConsumer<ProblemKind, @Nullable String> report) {
        if (columnOfSeveralPeople != null) {
            report.accept(ProblemKind.ADDRESSES_OF_SEVERAL_PEOPLE, columnOfSeveralPeople);
        } else if (found.isEmpty()) {
            var column = columnOfInvalid != null ? columnOfInvalid : columnOfOtherKind;
            report.accept(column == null ? ProblemKind.ADDRESS_MISSING : ProblemKind.ADDRESS_INVALID, column);
        } else if (columnOfInvalid != null) {
            report.accept(ProblemKind.FURTHER_ADDRESS_INVALID, columnOfInvalid);
        }
        if (columnOfOtherKind != null && !found.isEmpty()) {
            report.accept(ProblemKind.ADDRESS_OF_OTHER_KIND, columnOfOtherKind);
        }
        if (columnOfSurplus != null) {
            report.accept(ProblemKind.TOO_MANY_ADDRESSES, columnOfSurplus);
        }
    }
}
