package org.liaison.batch.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.file.Blanks;
import org.liaison.batch.file.CsvRecord;
import org.liaison.batch.mapping.AddressCell;
import org.liaison.batch.mapping.GroupsCell;
import org.liaison.batch.mapping.ImportField;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.InvalidContactFieldException;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ProblemKind;
import org.liaison.imports.StagedRow;

/** Understands one record of a file: whom it names, what it says of the person, and what is wrong with it. */
final class RecordProcessor {

    /** Neither an address nor a name of a group is longer. */
    private static final int MAX_GROUP_LENGTH = 256;

    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "oui", "vrai", "ja", "wahr", "sí", "si", "sì", "sim", "verdadero", "waar");
    private static final Set<String> NO =
            Set.of("false", "no", "n", "0", "non", "faux", "nein", "falsch", "não", "nao", "falso", "nee", "onwaar");

    private final List<MappedColumn> columns;
    private final int width;

    RecordProcessor(ImportLayout layout) {
        width = layout.columns().size();
        var mapped = new ArrayList<MappedColumn>();
        for (int index = 0; index < width; index++) {
            var name = layout.columns().get(index);
            var key = layout.mapping().get(name);
            if (key != null) {
                mapped.add(
                        new MappedColumn(index, name, ImportField.withKey(key).orElseThrow()));
            }
        }
        // The column of the external address comes first, wherever it stands, so that its value is preferred.
        columns = mapped.stream()
                .sorted((one, other) -> Boolean.compare(
                        other.field().equals(ImportField.EXTERNAL_ADDRESS),
                        one.field().equals(ImportField.EXTERNAL_ADDRESS)))
                .toList();
    }

    StagedRow process(CsvRecord record) {
        return new Understanding(record).row();
    }

    private record MappedColumn(int index, String name, ImportField field) {}

    /** What is known of one record while its cells are gone through. */
    private final class Understanding {

        private final CsvRecord record;
        private final Set<SmtpAddress> addresses = new LinkedHashSet<>();
        private final Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
        private final Set<String> groups = new LinkedHashSet<>();
        private final List<ImportProblem> problems = new ArrayList<>();
        private @Nullable String columnOfInvalidAddress;
        private @Nullable String columnOfSurplusAddress;
        private @Nullable Boolean hidden;

        Understanding(CsvRecord record) {
            this.record = record;
        }

        StagedRow row() {
            for (var column : columns) {
                if (column.index() < record.cells().size()) {
                    understand(column, record.cells().get(column.index()));
                }
            }
            judgeAddresses();
            if (record.unclosedQuote()) {
                report(ProblemKind.ROW_UNCLOSED_QUOTE, null);
            }
            if (hasSurplusCells()) {
                report(ProblemKind.ROW_TOO_MANY_CELLS, null);
            }
            var all = List.copyOf(addresses);
            return new StagedRow(
                    record.record(),
                    record.line(),
                    record.cells(),
                    all.isEmpty() ? null : all.getFirst(),
                    all.isEmpty() ? List.of() : all.subList(1, all.size()),
                    hidden,
                    fields,
                    List.copyOf(groups),
                    problems);
        }

        private void understand(MappedColumn column, String cell) {
            var field = column.field();
            if (field.equals(ImportField.EXTERNAL_ADDRESS) || field.equals(ImportField.PROXY_ADDRESS)) {
                understandAddresses(column, cell);
            } else if (field.equals(ImportField.GROUPS)) {
                GroupsCell.names(cell).forEach(group -> understandGroup(column, group));
            } else if (field.equals(ImportField.GROUP)) {
                understandGroup(column, Blanks.strip(cell));
            } else if (field.equals(ImportField.HIDDEN)) {
                understandHidden(column, cell);
            } else if (field.contactField() != null) {
                understandField(column, field.contactField(), cell);
            }
        }

        private void understandAddresses(MappedColumn column, String cell) {
            for (var candidate : AddressCell.candidates(cell)) {
                var address = SmtpAddress.parse(candidate);
                if (address.isEmpty()) {
                    columnOfInvalidAddress = columnOfInvalidAddress == null ? column.name() : columnOfInvalidAddress;
                } else if (addresses.size() < ContactDetails.MAX_ADDRESSES) {
                    addresses.add(address.get());
                } else if (!addresses.contains(address.get())) {
                    columnOfSurplusAddress = column.name();
                }
            }
        }

        private void understandGroup(MappedColumn column, String group) {
            if (group.codePointCount(0, group.length()) > MAX_GROUP_LENGTH) {
                report(ProblemKind.FIELD_TOO_LONG, column.name());
            } else if (!group.isEmpty()) {
                groups.add(group);
            }
        }

        private void judgeAddresses() {
            if (addresses.isEmpty()) {
                report(
                        columnOfInvalidAddress == null ? ProblemKind.ADDRESS_MISSING : ProblemKind.ADDRESS_INVALID,
                        columnOfInvalidAddress);
            } else if (columnOfInvalidAddress != null) {
                report(ProblemKind.FURTHER_ADDRESS_INVALID, columnOfInvalidAddress);
            }
            if (columnOfSurplusAddress != null) {
                report(ProblemKind.TOO_MANY_ADDRESSES, columnOfSurplusAddress);
            }
        }

        private void understandHidden(MappedColumn column, String cell) {
            var value = Blanks.strip(cell).toLowerCase(Locale.ROOT);
            if (YES.contains(value)) {
                hidden = true;
            } else if (NO.contains(value)) {
                hidden = false;
            } else if (!value.isEmpty()) {
                report(ProblemKind.VALUE_NOT_UNDERSTOOD, column.name());
            }
        }

        private void understandField(MappedColumn column, ContactField field, String cell) {
            var value = Blanks.strip(cell);
            if (value.isEmpty()) {
                return;
            }
            try {
                fields.put(field, ContactDetails.valid(field, value));
                if (value.codePointCount(0, value.length()) > field.exchangeLength()) {
                    report(ProblemKind.FIELD_LONGER_THAN_EXCHANGE, column.name());
                }
            } catch (InvalidContactFieldException _) {
                report(ProblemKind.FIELD_TOO_LONG, column.name());
            }
        }

        private boolean hasSurplusCells() {
            var cells = record.cells();
            return cells.size() > width
                    && cells.subList(width, cells.size()).stream().anyMatch(cell -> !Blanks.isBlank(cell));
        }

        private void report(ProblemKind kind, @Nullable String column) {
            problems.add(kind.at(record.line(), record.record(), column));
        }
    }
}
