package org.liaison.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactField;

/** A row of a file, put together from what it says. */
final class TestRow {

    private final long record;
    private final SmtpAddress address;
    private final List<SmtpAddress> proxies = new ArrayList<>();
    private final Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
    private final Set<ContactField> cleared = EnumSet.noneOf(ContactField.class);
    private final List<String> groups = new ArrayList<>();
    private @Nullable Boolean hidden;
    private @Nullable RowAction action;

    private TestRow(long record, String address) {
        this.record = record;
        this.address = SmtpAddress.of(address);
    }

    static TestRow at(long record, String address) {
        return new TestRow(record, address);
    }

    TestRow with(ContactField field, String value) {
        fields.put(field, value);
        return this;
    }

    TestRow clearing(ContactField field) {
        cleared.add(field);
        return this;
    }

    TestRow alsoAt(String proxy) {
        proxies.add(SmtpAddress.of(proxy));
        return this;
    }

    TestRow hidden() {
        hidden = true;
        return this;
    }

    TestRow in(String... names) {
        groups.addAll(List.of(names));
        return this;
    }

    TestRow asking(@Nullable RowAction wanted) {
        action = wanted;
        return this;
    }

    StagedRow row() {
        return new StagedRow(
                record, record, List.of("cell"), address, proxies, hidden, action, fields, cleared, groups, List.of());
    }
}
