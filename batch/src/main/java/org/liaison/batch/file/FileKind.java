package org.liaison.batch.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of file that people upload in place of a CSV file, known by how it begins.
 *
 * @param name with its article, to stand in a sentence
 * @param start the first bytes, one character each
 * @param part what else must occur near the beginning; empty if nothing
 */
record FileKind(String name, String start, String part) {

    static final FileKind UTF_32 = new FileKind("text in UTF-32", "\u00FF\u00FE\u0000\u0000", "");

    private static final List<FileKind> BINARIES = List.of(
            new FileKind("an Office document in a ZIP archive", "PK\u0003\u0004", "[Content_Types].xml"),
            new FileKind("a ZIP archive in a ZIP archive", "PK\u0003\u0004", ""),
            new FileKind("an empty ZIP archive", "PK\u0005\u0006", ""),
            new FileKind(
                    "a document of an older Office (such as .xls, .doc or .msg)",
                    "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
                    ""),
            new FileKind("a PDF document", "%PDF-", ""),
            new FileKind("a PNG image", "\u0089PNG\r\n\u001A\n", ""),
            new FileKind("a JPEG image", "\u00FF\u00D8\u00FF", ""),
            new FileKind("a GIF image", "GIF8", ""),
            new FileKind("a TIFF image", "II*\u0000", ""),
            new FileKind("a TIFF image", "MM\u0000*", ""),
            new FileKind("a gzip archive", "\u001F\u008B", ""),
            new FileKind("a bzip2 archive", "BZh", "1AY&SY"),
            new FileKind("an xz archive", "\u00FD7zXZ\u0000", ""),
            new FileKind("a Zstandard archive", "(\u00B5/\u00FD", ""),
            new FileKind("a 7-Zip archive", "7z\u00BC\u00AF'\u001C", ""),
            new FileKind("a RAR archive", "Rar!\u001A\u0007", ""),
            new FileKind("an Outlook data file (.pst)", "!BDN", ""),
            new FileKind("an SQLite database", "SQLite format 3\u0000", ""),
            new FileKind("an Access database", "\u0000\u0001\u0000\u0000Standard ", ""),
            new FileKind("a Parquet file", "PAR1", ""),
            new FileKind("a WebP image", "RIFF", "WEBP"),
            new FileKind("a BMP image", "BM", "\u0000\u0000\u0000\u0000"),
            new FileKind("a HEIC image", "\u0000\u0000\u0000", "ftyphei"),
            new FileKind("a film or an image (such as .mp4 or .avif)", "\u0000\u0000\u0000", "ftyp"),
            new FileKind("a sound (.mp3)", "ID3", "\u0000"),
            new FileKind("a tar archive", "", "\u0000ustar"),
            new FileKind("a PostScript document", "%!PS", ""),
            new FileKind("a program", "\u007FELF", ""),
            new FileKind("a program", "MZ", "This program cannot be run in DOS mode"),
            new FileKind("a Java class", "\u00CA\u00FE\u00BA\u00BE", ""),
            UTF_32,
            new FileKind("text in UTF-32", "\u0000\u0000\u00FE\u00FF", ""));

    /** Kinds that are ZIP archives of files, one of which is called so. */
    private static final List<FileKind> ZIPS = List.of(
            new FileKind("an Excel workbook (.xlsx)", "xl/", ""),
            new FileKind("a Word document (.docx)", "word/", ""),
            new FileKind("a PowerPoint presentation (.pptx)", "ppt/", ""),
            new FileKind("an OpenDocument file (such as .ods)", "META-INF/manifest.xml", ""),
            new FileKind("a Numbers document (.numbers)", "Index/Document.iwa", ""),
            new FileKind("a Java archive", "META-INF/MANIFEST.MF", ""));

    /** Kinds that are text but no table; compared in lower case, after blanks and a byte order mark. */
    private static final List<FileKind> TEXTS = List.of(
            new FileKind("an HTML page", "<!doctype html", ""),
            new FileKind("an HTML page", "<html", ""),
            new FileKind("an HTML page", "<head", ""),
            new FileKind("an HTML page", "<table", ""),
            new FileKind("an HTML page", "<meta", ""),
            new FileKind("an HTML page", "<body", ""),
            new FileKind("an HTML page", "<!--", ""),
            new FileKind("an SVG image", "<svg", ""),
            new FileKind("an XML document", "<?xml", ""),
            new FileKind("an RTF document", "{\\rtf", ""),
            new FileKind("a vCard file", "begin:vcard", ""),
            new FileKind("a calendar file", "begin:vcalendar", ""),
            new FileKind("an LDIF file", "dn: ", "\nobjectclass:"),
            new FileKind("an LDIF file", "version: 1", "\ndn: "),
            new FileKind("an e-mail message", "received: ", "\nsubject: "),
            new FileKind("an e-mail message", "return-path: ", "\nsubject: "),
            new FileKind("an e-mail message", "delivered-to: ", "\nsubject: "),
            new FileKind("an e-mail message", "from: ", "\nsubject: "),
            new FileKind("an SQL script", "insert into ", " values"),
            new FileKind("an SQL script", "create table ", ""),
            new FileKind("an SQL script", "-- ", "\ninsert into "),
            new FileKind("an SQL script", "-- ", "\ncreate table "));

    /** The same, compared without any blanks. */
    private static final List<FileKind> SOURCES =
            List.of(new FileKind("a JSON document", "{\"", ""), new FileKind("a JSON document", "[{\"", ""));

    /** The kind of a file that begins with these bytes; empty if it may be a table in text. */
    static Optional<FileKind> of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        String text = Blanks.strip(bytes.startsWith("\u00EF\u00BB\u00BF") ? bytes.substring(3) : bytes)
                .toLowerCase(Locale.ROOT);
        return BINARIES.stream()
                .filter(kind -> kind.begins(bytes))
                .findFirst()
                .or(() -> TEXTS.stream().filter(kind -> kind.begins(text)).findFirst())
                .or(() -> SOURCES.stream()
                        .filter(kind -> kind.begins(text.replaceAll("\\s", "")))
                        .findFirst());
    }

    /** Says what the file is and what to do instead. */
    UnusableFileException refusal() {
        return new UnusableFileException(
                UnusableFileException.NOT_TEXT,
                "The file is %s, not a CSV file. Export or save the contacts as CSV (UTF-8) and import that file."
                        .formatted(name));
    }

    /** The kind of document that is kept as a ZIP archive with files of these names; empty if it is just an archive. */
    static Optional<FileKind> ofZipWith(List<String> names) {
        return ZIPS.stream()
                .filter(kind -> names.stream().anyMatch(kind::begins))
                .findFirst();
    }

    private boolean begins(String text) {
        return text.startsWith(start) && text.contains(part);
    }
}
