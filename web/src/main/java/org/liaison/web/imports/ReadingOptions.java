package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.web.component.Section;

/** What a person may say about how a file is to be read, where it is not recognised rightly. */
class ReadingOptions extends Details {

    private static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "UTF-16LE",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "ISO-8859-15",
            "Shift_JIS",
            "GB18030",
            "Big5",
            "EUC-KR");

    private static final int MAX_TOKEN_LENGTH = 40;

    private final Select<String> encoding = choice(translate("import.layout.encoding"), ENCODINGS);
    private final Select<String> delimiter = choice(translate("import.layout.delimiter"), List.of(",", ";", "\t", "|"));
    private final TextField clearingToken = new TextField(translate("import.option.clearing-token"));

    ReadingOptions() {
        setSummaryText(translate("import.option.reading"));
        delimiter.setItemLabelGenerator(ReadingOptions::delimiterName);
        clearingToken.setMaxLength(MAX_TOKEN_LENGTH);
        clearingToken.setHelperText(translate("import.option.clearing-token.hint"));
        var fields = Section.fields(encoding, delimiter, clearingToken);
        fields.setColspan(clearingToken, 2);
        add(fields);
    }

    /** Null to find out. */
    @Nullable
    String encoding() {
        return encoding.getValue();
    }

    /** Null to find out. */
    @Nullable
    String delimiter() {
        return delimiter.getValue();
    }

    /** Null if no cell empties a field. */
    @Nullable
    String clearingToken() {
        var token = clearingToken.getValue().strip();
        return token.isEmpty() ? null : token;
    }

    private static Select<String> choice(String label, List<String> items) {
        var choice = new Select<String>();
        choice.setLabel(label);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(translate("import.option.recognise"));
        choice.setItems(items);
        return choice;
    }

    private static String delimiterName(@Nullable String delimiter) {
        return switch (delimiter) {
            case null -> translate("import.option.recognise");
            case "," -> translate("import.delimiter.comma");
            case ";" -> translate("import.delimiter.semicolon");
            case "\t" -> translate("import.layout.tab");
            default -> translate("import.delimiter.bar");
        };
    }
}
