package org.liaison.web.source;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import org.liaison.batch.job.FilePreview;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportOptions;
import org.liaison.web.imports.ColumnMeanings;

/** What the columns of a sample mean: the suggestions, and what a person says instead. Nothing of it is kept by itself. */
class SampleColumns extends Div {

    private final transient FileSamples samples;
    private final transient ImportOptions options;
    private transient FilePreview sample;
    private Map<String, String> chosen;

    /** @param options how the sample was read */
    SampleColumns(FilePreview sample, ImportOptions options, FileSamples samples) {
        this.samples = samples;
        this.options = options;
        this.sample = sample;
        this.chosen = options.mapping();
        add(new ColumnMeanings(sample, () -> chosen, this::choose));
    }

    /** What is meant by now; empty while no column holds the addresses without which there are no contacts. */
    Optional<ImportLayout> layout() {
        return sample.hasAddresses() ? Optional.of(sample.layout()) : Optional.empty();
    }

    private Optional<FilePreview> choose(Map<String, String> mapping) {
        chosen = Map.copyOf(mapping);
        sample = samples.mapped(sample, options.withMapping(chosen));
        return Optional.of(sample);
    }
}
