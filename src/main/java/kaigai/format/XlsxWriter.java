package kaigai.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kaigai.query.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as a workbook: a sheet with the table under a header that stays in view, and one that says whence it is.
 *
 * <p>The library notes in the file when it was made. That is taken out again, so that the same rows make the same
 * bytes; the compressed file is held in memory until then.
 */
final class XlsxWriter implements RowWriter {

    private static final int ROWS_AT_A_TIME = 500;
    /** What Excel holds in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private static final String CUT = "… (cut: a cell holds no more; the whole text is in JSON and CSV)";
    private static final int NARROW = 12;
    private static final int MIDDLE = 24;
    private static final int WIDE = 60;

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String WHEN_MADE = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    private final OutputStream out;
    private final Path made;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final About about;
    private int next = 1;

    XlsxWriter(OutputStream out, List<Column> columns, About about) throws IOException {
        this.out = out;
        this.columns = columns;
        this.about = about;
        made = Files.createTempFile("kaigai-", ".xlsx");
        workbook = new Workbook(Files.newOutputStream(made), "Kaigai", "1.0");
        sheet = workbook.newWorksheet(about.table());
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, width(columns.get(i)));
            sheet.value(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static int width(Column column) {
        return switch (column.type()) {
            case INTEGER, BOOLEAN, DATE -> NARROW;
            case DECIMAL -> MIDDLE;
            case LIST -> WIDE;
            case TEXT -> isLong(column) ? WIDE : MIDDLE;
        };
    }

    private static boolean isLong(Column column) {
        return List.of("summary", "overview", "text", "message_ja", "message_en")
                .contains(column.name());
    }

    @Override
    public void write(Record row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            write(i, columns.get(i).value(row));
        }
        next++;
        if (next % ROWS_AT_A_TIME == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(next, column, number);
        } else if (value instanceof Integer number) {
            sheet.value(next, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(next, column, truth);
        } else if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            sheet.inlineString(next, column, fitting(FlatText.of(value)));
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        Worksheet note = workbook.newWorksheet("about");
        note.width(0, NARROW);
        note.width(1, WIDE);
        List<List<String>> lines = List.of(
                List.of("table", about.table()),
                List.of("release", about.release()),
                List.of("source", About.SOURCE),
                List.of("licence", About.LICENCE));
        for (int i = 0; i < lines.size(); i++) {
            note.value(i, 0, lines.get(i).get(0));
            note.value(i, 1, lines.get(i).get(1));
        }
        workbook.close();
        copyWithoutTimes();
    }

    private void copyWithoutTimes() throws IOException {
        try (ZipFile from = new ZipFile(made.toFile());
                ReproducibleZip to = new ReproducibleZip(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                try (InputStream part = from.getInputStream(entry);
                        OutputStream copy = to.entry(entry.getName())) {
                    if (entry.getName().equals(PROPERTIES)) {
                        String properties = new String(part.readAllBytes(), StandardCharsets.UTF_8);
                        copy.write(properties.replaceFirst(WHEN_MADE, "").getBytes(StandardCharsets.UTF_8));
                    } else {
                        part.transferTo(copy);
                    }
                }
            }
        } finally {
            Files.delete(made);
        }
    }
}
