package kaigai.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import kaigai.query.Column;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows as CSV (RFC 4180) in UTF-8, with a header.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets take as "this is
 * text": one that begins with {@code = + - @}, their full-width forms, a tab or a line break (OWASP, CSV Injection). A
 * sign on its own, such as the mark －, is no formula and stays. Numbers stay as they are.
 */
public final class CsvWriter implements RowWriter {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@＝＋－＠\\t\\r\\n].+", Pattern.DOTALL);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter csv;

    /**
     * Begins with the header.
     *
     * @param byteOrderMark whether a byte order mark comes first, by which Excel knows UTF-8
     */
    public CsvWriter(OutputStream out, List<Column> columns, boolean byteOrderMark) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (byteOrderMark) {
            text.write(BYTE_ORDER_MARK);
        }
        csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(Column::name));
    }

    @Override
    public void write(Object[] row) throws IOException {
        for (Object value : row) {
            csv.print(cell(value));
        }
        csv.println();
    }

    private static Object cell(Object value) {
        String text = FlatText.of(value);
        boolean runs = (value instanceof String || value instanceof List<?>)
                && FORMULA.matcher(text).matches();
        return runs ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close(true);
    }
}
