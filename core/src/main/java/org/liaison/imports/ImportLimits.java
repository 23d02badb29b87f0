package org.liaison.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may hold, so that a wrong or malicious one can fill neither memory nor disk. Far beyond what people import.
 *
 * @param maxFileSize the largest file, as it comes and, if it is a ZIP archive, unpacked
 * @param maxRows the most rows below the header
 * @param maxColumns the most cells in a row, which by default is what Excel has columns
 * @param maxCellLength the longest cell, in characters
 * @param maxCompressionRatio how many times its size an archived file may grow; more is made to fill disks
 */
@ConfigurationProperties("liaison.import")
public record ImportLimits(
        @DefaultValue("2GB") DataSize maxFileSize,
        @DefaultValue("20000000") long maxRows,
        @DefaultValue("16384") int maxColumns,
        @DefaultValue("1048576") int maxCellLength,
        @DefaultValue("200") int maxCompressionRatio) {

    /** What holds unless somebody configures other limits. */
    public static final ImportLimits DEFAULTS =
            new ImportLimits(DataSize.ofGigabytes(2), 20_000_000, 1 << 14, 1 << 20, 200);

    public ImportLimits {
        if (maxFileSize.toBytes() < 1 || Math.min(maxRows, Math.min(maxColumns, maxCellLength)) < 1) {
            throw new IllegalArgumentException("Each of liaison.import.max-… is at least 1");
        }
        if (maxCompressionRatio < 1) {
            throw new IllegalArgumentException("liaison.import.max-compression-ratio is at least 1");
        }
    }
}
