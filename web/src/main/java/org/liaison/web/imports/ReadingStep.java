package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLayout;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;

/** How the file is read: what was recognised, what a person says instead, and how the first rows look then. */
class ReadingStep extends StepSection {

    private static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "ISO-8859-15",
            "Shift_JIS",
            "GB18030",
            "Big5",
            "EUC-KR",
            "x-MacRoman");

    /** As far down as titles above a table reach. */
    private static final int HEADER_RECORDS = 10;

    private final transient ImportDraft draft;
    private final SerializableRunnable changed;
    private final Select<String> encoding = choice("import.layout.encoding", encoding -> encoding);
    private final Select<String> delimiter = choice("import.layout.delimiter", ReadingStep::delimiterName);
    private final Select<Integer> header = choice("import.layout.header", ReadingStep::headerName);
    private final Div rows = new Div();

    /** @param changed told when a choice was kept */
    ReadingStep(ImportDraft draft, SerializableRunnable changed) {
        super(translate("import.layout"));
        this.draft = draft;
        this.changed = changed;
        var options = draft.options();
        encoding.setItems(withOwn(ENCODINGS, options.charset()));
        encoding.setValue(options.charset());
        delimiter.setItems(withOwn(List.of(",", ";", "\t", "|"), options.delimiter()));
        delimiter.setValue(options.delimiter());
        header.setItems(withOwn(IntStream.rangeClosed(0, HEADER_RECORDS).boxed().toList(), options.headerRecord()));
        header.setValue(options.headerRecord());
        List.of(encoding, delimiter, header).forEach(field -> field.addValueChangeListener(_ -> choose()));

        var hint = new Paragraph(translate("import.reading.hint"));
        hint.addClassName("secondary");
        var fields = Section.fields(encoding, delimiter, header);
        fields.setMaxColumns(3);
        fields.setColumnWidth("14rem");
        rows.getElement().setAttribute("aria-live", "polite");
        add(hint, fields, rows);
        show();
    }

    private void choose() {
        var before = draft.options();
        Refusals.toldInToast(
                () -> draft.choose(before.readAs(encoding.getValue(), delimiter.getValue(), header.getValue())));
        show();
        changed.run();
    }

    private void show() {
        rows.removeAll();
        draft.refusal().ifPresent(why -> rows.add(new FileRefusal(why.code(), String.valueOf(why.getMessage()))));
        draft.preview().ifPresent(preview -> {
            recognised(preview.layout());
            rows.add(new FileTable(preview));
        });
    }

    private void recognised(ImportLayout layout) {
        caption(encoding, layout.charset());
        caption(delimiter, delimiterName(layout.delimiter()));
        caption(header, headerName(layout.headerRecord()));
        encoding.setHelperText(translate(
                "import.evidence.encoding." + layout.encodingEvidence().name()));
    }

    /** What is recognised stands in the field as long as nobody says otherwise. */
    private static void caption(Select<?> field, String recognised) {
        field.setEmptySelectionCaption(
                field.isEmpty()
                        ? translate("import.reading.recognised", recognised)
                        : translate("import.option.recognise"));
    }

    private static <V> Select<V> choice(String label, SerializableFunction<V, String> name) {
        var choice = new Select<V>();
        choice.setLabel(translate(label));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(translate("import.option.recognise"));
        choice.setItemLabelGenerator(item -> item == null ? choice.getEmptySelectionCaption() : name.apply(item));
        return choice;
    }

    private static <V> List<V> withOwn(List<V> usual, @Nullable V own) {
        var items = new ArrayList<>(usual);
        if (own != null && !items.contains(own)) {
            items.add(own);
        }
        return items;
    }

    static String delimiterName(String delimiter) {
        return switch (delimiter) {
            case "," -> translate("import.delimiter.comma");
            case ";" -> translate("import.delimiter.semicolon");
            case "\t" -> translate("import.layout.tab");
            case "|" -> translate("import.delimiter.bar");
            default -> delimiter;
        };
    }

    private static String headerName(int record) {
        return record == 0 ? translate("import.header.none") : translate("import.layout.header-record", record);
    }
}
