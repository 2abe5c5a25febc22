package kaigai.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kaigai.query.Column;
import kaigai.query.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final Column TEXT = new Column(
            "name", ColumnType.TEXT, List.of(), true, Optional.empty(), "A name", row -> ((Cells) row).value());

    private static final Column X =
            new Column("name", ColumnType.TEXT, List.of(), true, Optional.empty(), "A name", row -> "x");

    /** A row with the cell that a test looks at. */
    private record Cells(Object value) {}

    private static String written(Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(out, List.of(X, TEXT), false)) {
            csv.write(new Cells(value));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+81-3",
                "-2+3",
                "@SUM(A1)",
                "＝1+1",
                "＋１",
                "－1",
                "＠x",
                "\t=1",
                "\r=1",
                "\n=1",
                "=HYPERLINK(\"http://example.org\")"
            })
    void aTextThatASpreadsheetWouldRunIsMarkedAsText(String text) throws IOException {
        assertThat(written(text).replace("\"", "")).startsWith("name,name\r\nx,'" + text.replace("\"", ""));
        assertThat(written(List.of(text, "more")).replace("\"", ""))
                .startsWith("name,name\r\nx,'" + text.replace("\"", ""));
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() throws IOException {
        assertThat(written("－")).isEqualTo("name,name\r\nx,－\r\n");
        assertThat(written("a=1")).isEqualTo("name,name\r\nx,a=1\r\n");
        assertThat(written(new BigDecimal("-5"))).isEqualTo("name,name\r\nx,-5\r\n");
        assertThat(written(null)).isEqualTo("name,name\r\nx,\r\n");
    }

    @Test
    void quotesWhatNeedsIt() throws IOException {
        assertThat(written("a,\"b\"\nc")).isEqualTo("name,name\r\nx,\"a,\"\"b\"\"\nc\"\r\n");
    }

    @Test
    void numbersHaveNoExponent() throws IOException {
        assertThat(written(new BigDecimal("5.81E+12"))).contains("x,5810000000000\r\n");
    }
}
