package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import kaigai.dataset.ServiceDatabase;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows in every format. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class FormatsTest {

    private static final List<String> TABLES = List.of(
            "/countries",
            "/theme-ratings",
            "/organisations",
            "/initiatives",
            "/budget-lines",
            "/findings",
            "/theme-matrix",
            "/countries/denmark/budget-lines");

    private static Response get(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    private static List<JsonNode> json(String path) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        new JsonMapper().readTree(get(path).asByteArray()).get("data").forEach(rows::add);
        return rows;
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @ParameterizedTest
    @CsvSource({
        "/theme-ratings.csv?rating=benchmark, /theme-ratings?format=csv&rating=benchmark",
        "/countries.ndjson, /countries?format=ndjson",
        "/theme-matrix.csv?values=rank, /theme-matrix?format=csv&values=rank",
        "/countries/DK/budget-lines.csv?bom=true, /countries/denmark/budget-lines?format=csv&bom=true",
    })
    void aFileIsAPathOfItsOwn(String file, String sameAs) {
        var response = given().accept("text/html").get(file);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(given().get(sameAs).asByteArray());
        assertThat(response.header("Content-Disposition")).matches(".*kaigai-[a-z-]+-[0-9a-f]{12}\\.(csv|ndjson)\".*");
    }

    @Test
    void theFileInJsonIsAnArrayOfAllRows() {
        assertThat(given().get("/initiatives.json").jsonPath().getList("$"))
                .isEqualTo(given().get("/initiatives?limit=5000").jsonPath().getList("data"));
    }

    @Test
    void aFileOfNoTableIsRefused() {
        Service.problem(given().get("/initiative.csv"), 404);
        Service.problem(given().get("/initiatives.csv?format=json"), 400);
        Service.problem(given().get("/initiatives.pdf"), 404);
    }

    @Test
    void newlineDelimitedJsonHasTheSameObjects() throws IOException {
        for (String table : TABLES) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : get(table + "?format=ndjson").asString().split("\n")) {
                lines.add(new JsonMapper().readTree(line));
            }
            assertThat(lines).as(table).isEqualTo(json(table));
        }
    }

    @Test
    void csvHasTheSameValues() throws IOException {
        for (String table : TABLES) {
            List<JsonNode> expected = json(table);
            List<CSVRecord> rows = csv(get(table + "?format=csv").asString());
            assertThat(rows).as(table).hasSameSizeAs(expected);
            for (int i = 0; i < rows.size(); i++) {
                CSVRecord row = rows.get(i);
                assertThat(row.toMap().keySet())
                        .containsExactlyInAnyOrderElementsOf(expected.get(i).properties().stream()
                                .map(java.util.Map.Entry::getKey)
                                .toList());
                expected.get(i).properties().forEach(field -> {
                    if (field.getValue().isValueNode()) {
                        assertThat(row.get(field.getKey()))
                                .isEqualTo(field.getValue().asText(""));
                    }
                });
            }
        }
    }

    @Test
    void listsAreJoinedInFlatFormats() throws IOException {
        CSVRecord line = csv(get("/budget-lines?format=csv").asString()).get(2);
        assertThat(line.get("details").split("\n")).hasSize(7).startsWith("デジタルハブの構築", "中小企業に対するデジタル化支援");
        String references = csv(get("/theme-ratings?format=csv&theme=cybersecurity")
                        .asString())
                .get(0)
                .get("project_references");
        JsonNode first = json("/theme-ratings?theme=cybersecurity")
                .get(0)
                .get("project_references")
                .get(0);
        assertThat(references.split("\n")[0])
                .isEqualTo(
                        first.get("title").asText() + " | " + first.path("url").asText(""));
    }

    @Test
    void aByteOrderMarkIsThereWhereItIsWanted() {
        assertThat(get("/countries?format=csv&bom=true").asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(get("/countries?format=csv").asByteArray()).startsWith('c', 'o', 'u');
        assertThat(get("/countries?format=csv&bom=false").asByteArray()).startsWith('c', 'o', 'u');
    }

    @Test
    void aWorkbookHasTypedCellsAHeaderThatStaysAndASheetThatSaysWhenceItIs() throws IOException {
        Response response = get("/budget-lines?format=xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(response.asInputStream())) {
            Sheet sheet = workbook.getFirstSheet();
            assertThat(sheet.getName()).isEqualTo("budget-lines");
            List<Row> rows = sheet.read();
            List<String> header =
                    rows.get(0).stream().map(cell -> cell.asString()).toList();
            assertThat(header).startsWith("country", "country_ja").contains("amount_jpy", "period_start");
            Row total = rows.get(1);
            assertThat(total.getCell(header.indexOf("amount_jpy")).getType()).isEqualTo(CellType.NUMBER);
            assertThat(total.getCellAsNumber(header.indexOf("amount_jpy")))
                    .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("5483130000"));
            assertThat(total.getCellAsDate(header.indexOf("period_start")))
                    .hasValueSatisfying(start -> assertThat(start).isEqualTo("2022-04-01T00:00"));
            assertThat(total.getCell(header.indexOf("approximate")).getType()).isEqualTo(CellType.BOOLEAN);
            Sheet about = workbook.getSheet(1).orElseThrow();
            assertThat(about.read().stream().map(row -> row.getCellText(0) + ": " + row.getCellText(1)))
                    .contains("release: " + Service.get("/releases").getString("meta.release"))
                    .anyMatch(line -> line.startsWith("source: Survey"))
                    .anyMatch(line -> line.startsWith("licence: "));
        }
        assertThat(get("/budget-lines?format=xlsx").asByteArray()).isEqualTo(response.asByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;charset=UTF-8;header=present",
        "ndjson, application/x-ndjson",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void areFilesToBeSaved(String format, String mediaType) {
        String release = Service.get("/releases").getString("meta.release");
        Response response = get("/countries/DK/budget-lines?format=" + format);
        assertThat(response.contentType()).startsWith(mediaType);
        assertThat(response.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"kaigai-countries-denmark-budget-lines-%s.%s\"", release, format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "application/x-ndjson | application/x-ndjson",
                "application/json;q=0.5, text/csv | text/csv",
                "text/csv;q=0.5, application/json | application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/json",
                "*/* | application/json",
            })
    void areNegotiated(String accept, String mediaType) {
        Response response = given().header("Accept", accept).get("/theme-ratings");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(mediaType);
        assertThat(String.join(", ", response.headers().getValues("Vary")).split(", "))
                .containsExactlyInAnyOrder("Accept", "Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "image/png"})
    void theParameterWinsOverTheHeader(String accept) {
        Response response = given().header("Accept", accept).get("/theme-ratings?format=csv");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/csv");
    }
}
