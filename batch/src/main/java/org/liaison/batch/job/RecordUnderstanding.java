package org.liaison.batch.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.file.Blanks;
import org.liaison.batch.file.CsvRecord;
import org.liaison.batch.file.LostLetters;
import org.liaison.batch.mapping.CellWords;
import org.liaison.batch.mapping.CountryName;
import org.liaison.batch.mapping.ExcelText;
import org.liaison.batch.mapping.GroupsCell;
import org.liaison.batch.mapping.ImportField;
import org.liaison.batch.mapping.MissingValue;
import org.liaison.batch.mapping.PowerShellText;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.InvalidContactFieldException;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ProblemKind;
import org.liaison.imports.RowAction;
import org.liaison.imports.StagedRow;

/** What is known of one record while its cells are gone through. */
final class RecordUnderstanding {

    /** Neither an address nor a name of a group is longer. */
    private static final int MAX_GROUP_LENGTH = 256;

    private final CsvRecord record;
    private final @Nullable String clearingToken;
    private final boolean removes;
    private final RecordAddresses addresses = new RecordAddresses();
    private final Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
    private final Set<ContactField> cleared = EnumSet.noneOf(ContactField.class);
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private @Nullable Boolean hidden;
    private @Nullable RowAction action;
    private @Nullable String columnOfOptOut;

    RecordUnderstanding(CsvRecord record, @Nullable String clearingToken, boolean removes) {
        this.record = record;
        this.clearingToken = clearingToken;
        this.removes = removes;
    }

    void add(MappedColumn column, String cell) {
        var written = Blanks.strip(cell);
        var value = Blanks.strip(ExcelText.unwrapped(written));
        boolean clears = value.equals(clearingToken);
        if (value.isEmpty() || PowerShellText.isObject(value) || (MissingValue.is(written) && !clears)) {
            return;
        }
        var field = column.field();
        var contactField = field.contactField();
        if (clears) {
            clear(column);
        } else if (contactField != null) {
            addField(column, contactField, value);
        } else if (field.equals(ImportField.EXTERNAL_ADDRESS) || field.equals(ImportField.PROXY_ADDRESS)) {
            addresses.add(column, value);
        } else if (field.equals(ImportField.GROUPS)) {
            GroupsCell.names(value).forEach(group -> addGroup(column, group));
        } else if (field.equals(ImportField.GROUP)) {
            addGroup(column, value);
        } else {
            addSetting(column, value);
        }
    }

    /** All that the record says, after its cells were added. */
    StagedRow row(int width) {
        addresses.judge(this::report);
        addNameOfAddress();
        if (columnOfOptOut != null && (action == null ? !removes : action != RowAction.REMOVE)) {
            report(ProblemKind.OPTED_OUT, columnOfOptOut);
        }
        record.flaws().stream().sorted().forEach(flaw -> report(WrittenProblems.of(flaw), null));
        if (hasSurplusCells(width)) {
            report(ProblemKind.ROW_TOO_MANY_CELLS, null);
        }
        var all = addresses.found();
        return new StagedRow(
                record.record(),
                record.line(),
                record.cells(),
                all.isEmpty() ? null : all.getFirst(),
                all.isEmpty() ? List.of() : all.subList(1, all.size()),
                hidden,
                action,
                fields,
                cleared,
                List.copyOf(groups),
                problems);
    }

    private void addSetting(MappedColumn column, String value) {
        var field = column.field();
        if (field.equals(ImportField.HIDDEN)) {
            hidden = CellWords.yesOrNo(value).orElse(null);
            if (hidden == null) {
                report(ProblemKind.VALUE_NOT_UNDERSTOOD, column.name());
            }
        } else if (field.equals(ImportField.ACTION)) {
            action = CellWords.action(value).orElse(null);
            if (action == null) {
                report(ProblemKind.ACTION_NOT_UNDERSTOOD, column.name());
            }
        } else if (field.equals(ImportField.OPTED_OUT)) {
            addOptOut(column, value);
        } else if (field.equals(ImportField.MEMBER_ROLE) && !CellWords.isMember(value)) {
            report(ProblemKind.ROLE_NOT_IMPORTED, column.name());
        }
    }

    private void addOptOut(MappedColumn column, String value) {
        var optedOut = CellWords.hasHappened(value);
        if (optedOut.isEmpty()) {
            report(ProblemKind.VALUE_NOT_UNDERSTOOD, column.name());
        } else if (optedOut.get()) {
            columnOfOptOut = column.name();
        }
    }

    private void clear(MappedColumn column) {
        var field = column.field().contactField();
        if (field == null || field == ContactField.DISPLAY_NAME) {
            report(ProblemKind.NOT_CLEARABLE, column.name());
        } else {
            cleared.add(field);
        }
    }

    private void addGroup(MappedColumn column, String group) {
        if (group.codePointCount(0, group.length()) > MAX_GROUP_LENGTH) {
            report(ProblemKind.FIELD_TOO_LONG, column.name());
        } else {
            groups.add(group);
        }
    }

    private void addField(MappedColumn column, ContactField field, String text) {
        var value = field == ContactField.COUNTRY_OR_REGION ? CountryName.of(text) : text;
        try {
            fields.put(field, ContactDetails.valid(field, value));
            if (LostLetters.from(value)) {
                report(ProblemKind.LETTERS_LOST, column.name());
            }
            if (value.codePointCount(0, value.length()) > field.exchangeLength()) {
                report(ProblemKind.FIELD_LONGER_THAN_EXCHANGE, column.name());
            }
        } catch (InvalidContactFieldException _) {
            report(ProblemKind.FIELD_TOO_LONG, column.name());
        }
    }

    /** A name that stands before an address is better than none. */
    private void addNameOfAddress() {
        var name = addresses.name();
        boolean hasName = fields.containsKey(ContactField.DISPLAY_NAME)
                || fields.containsKey(ContactField.FIRST_NAME)
                || fields.containsKey(ContactField.LAST_NAME);
        if (name != null
                && !hasName
                && name.codePointCount(0, name.length()) <= ContactField.DISPLAY_NAME.maxLength()) {
            fields.put(ContactField.DISPLAY_NAME, name);
        }
    }

    private boolean hasSurplusCells(int width) {
        var cells = record.cells();
        return cells.size() > width
                && cells.subList(width, cells.size()).stream().anyMatch(cell -> !Blanks.isBlank(cell));
    }

    private void report(ProblemKind kind, @Nullable String column) {
        problems.add(kind.at(record.line(), record.record(), column));
    }
}
