package kaigai.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kaigai.query.Column;

/** What a table can be written as. */
public enum Format {
    /** A JSON array (RFC 8259) of objects. */
    JSON("json", "application/json;charset=UTF-8"),
    /** Comma-separated values in UTF-8 with a header (RFC 4180). */
    CSV("csv", "text/csv;charset=UTF-8;header=present"),
    /** A JSON object a line. */
    NDJSON("ndjson", "application/x-ndjson"),
    /** An Office Open XML workbook (ISO/IEC 29500). */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How a file's name ends, and what the parameter {@code format} says. */
    public String extension() {
        return extension;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that a word means. */
    public static Optional<Format> named(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The words that mean a format. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Format::extension).toList();
    }

    /**
     * Begins to write a table.
     *
     * @param columns the columns that each row has a value of
     * @param about where the table comes from, for formats that have a place to say so
     */
    public RowWriter writer(OutputStream out, List<Column> columns, About about) throws IOException {
        return switch (this) {
            case JSON -> new JsonWriter(out, columns, JsonWriter.Layout.ARRAY);
            case NDJSON -> new JsonWriter(out, columns, JsonWriter.Layout.LINES);
            case CSV -> new CsvWriter(out, columns, false);
            case XLSX -> new XlsxWriter(out, columns, about);
        };
    }
}
