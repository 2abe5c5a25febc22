package kaigai.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.dataset.Importer;
import kaigai.dataset.Origin;
import kaigai.dataset.ReportFile;
import kaigai.report.GeneratedReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How PostgreSQL means to find rows among those of 3,100 countries. */
class PlansTest {

    private static final int COUNTRIES = 3_100;
    private static final String ID = "country-1234";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Connection connection;
    private static String release;

    /** One report is imported, and its rows are multiplied, which takes seconds where importing all takes minutes. */
    @BeforeAll
    static void fill(@TempDir Path folder) throws SQLException, IOException {
        Login owner = TestPostgres.newDatabase();
        try (Connection importer =
                Database.prepare(owner).importer().orElseThrow().connect()) {
            Path report = Files.writeString(folder.resolve("one.md"), GeneratedReports.text(1));
            release = new Importer(importer, Clock.systemUTC())
                    .run(List.of(new ReportFile("one.md", report)), Origin.BUNDLE);
        }
        connection = owner.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO report (digest, country, source, source_sha256, reader_version, imported_at)
                    SELECT encode(sha256(i::text::bytea), 'hex'), 'country-' || i, '', source_sha256, reader_version, imported_at
                    FROM report, generate_series(2, %d) i
                    """.formatted(COUNTRIES));
            statement.execute(
                    "INSERT INTO release_report SELECT '%s', id FROM report WHERE source = ''".formatted(release));
            for (Table<?> table : Table.ALL) {
                multiply(statement, table);
            }
            statement.execute("ANALYZE");
        }
    }

    private static void multiply(Statement statement, Table<?> table) throws SQLException {
        List<String> columns = table.columns().stream().map(Column::quoted).toList();
        List<String> values = table.columns().stream().map(PlansTest::varied).toList();
        statement.execute("INSERT INTO %s (report_id, %s) SELECT r.id, %s FROM %s t, report r WHERE r.source = ''"
                .formatted(table.from(), String.join(", ", columns), String.join(", ", values), table.from()));
    }

    private static String varied(Column column) {
        return switch (column.name()) {
            case "country" -> "r.country";
            case "name" -> "t.name || r.id";
            case "amount_jpy" -> "t.amount_jpy * r.id";
            default -> "t." + column.quoted();
        };
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    /** The tables that are read from their beginning to their end. */
    private static List<String> scanned(String sql) throws SQLException, JsonProcessingException {
        try (Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("EXPLAIN (FORMAT JSON) " + sql)) {
            plan.next();
            return nodes(JSON.readTree(plan.getString(1)).get(0).get("Plan"))
                    .filter(node -> node.get("Node Type").asText().endsWith("Seq Scan"))
                    .map(node -> node.get("Relation Name").asText())
                    .toList();
        }
    }

    private static Stream<JsonNode> nodes(JsonNode plan) {
        return Stream.concat(
                Stream.of(plan),
                StreamSupport.stream(plan.path("Plans").spliterator(), false).flatMap(PlansTest::nodes));
    }

    /** The driver writes a statement out with its values. */
    private static List<String> scanned(Tabular table, Map<String, List<String>> filters, Optional<String> country)
            throws SQLException, JsonProcessingException {
        TableQuery query = new TableParameters(table, filters, List.of(), UnaryOperator.identity()).read(country, true);
        try (PreparedStatement page = new TableSql(query, release).page(connection)) {
            return scanned(page.toString());
        }
    }

    static List<Table<?>> tables() {
        return Table.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aCountrysRowsAreFoundByAnIndex(Table<?> table) throws SQLException, JsonProcessingException {
        assertThat(scanned(table, Map.of("country", List.of(ID)), Optional.empty()))
                .doesNotContain(table.from());
        assertThat(scanned(table, Map.of("country", List.of(ID, "country-7")), Optional.empty()))
                .doesNotContain(table.from());
        assertThat(scanned(table, Map.of(), Optional.of(ID))).doesNotContain(table.from());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aReportsRowsAreFoundByAnIndex(Table<?> table) throws SQLException, JsonProcessingException {
        assertThat(scanned("SELECT * FROM %s WHERE report_id = 1234".formatted(table.from())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/organisations, name, x",
        "/initiatives, name, x",
        "/budget-lines, amount_jpy__gte, 999999999999999999999"
    })
    void aRareValueIsFoundByAnIndex(String path, String filter, String value)
            throws SQLException, JsonProcessingException {
        Table<?> table = Table.ALL.stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(scanned(table, Map.of(filter, List.of(value)), Optional.empty()))
                .doesNotContain(table.from());
    }

    @Test
    void aCountrysThemesAndFactsAreFoundByIndexes() throws SQLException, JsonProcessingException {
        for (String sql : List.of(Themes.OF_COUNTRY, BasicFacts.OF_COUNTRY)) {
            assertThat(scanned(sql.replace("release = ?", "release = '" + release + "'")
                            .replace("?", "'" + ID + "'")))
                    .doesNotContain("theme_rating", "initiative", "country");
        }
    }

    /** Else the others would prove nothing. */
    @Test
    void aColumnWithoutAnIndexIsScanned() throws SQLException, JsonProcessingException {
        assertThat(scanned(Table.THEME_RATINGS, Map.of("grid_label", List.of("x")), Optional.empty()))
                .contains("theme_rating");
    }
}
