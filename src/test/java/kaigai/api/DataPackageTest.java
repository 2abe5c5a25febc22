package kaigai.api;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kaigai.dataset.ServiceDatabase;
import kaigai.query.Table;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The description for programs that read tables, held against the standard's profile and against the tables. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class DataPackageTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the standard's profile has against a description. */
    static List<Error> violations(String description) throws Exception {
        try (InputStream profile = DataPackageTest.class.getResourceAsStream("/profiles/datapackage-2.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(profile);
            return schema.validate(
                    description,
                    InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }

    private static String served() {
        return given().get("/datapackage.json").then().statusCode(200).extract().asString();
    }

    private static CSVParser csv(String address) throws Exception {
        String text = given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return each(list).map(JsonNode::asText).toList();
    }

    @Test
    void fitsTheStandardsProfile() throws Exception {
        assertThat(violations(served())).isEmpty();
    }

    @Test
    void theProfileSeesWhatDoesNotFit() throws Exception {
        for (String[] breach : new String[][] {
            {"/resources/0", "path", "/countries.csv"},
            {"/resources/0/schema/fields/0", "type", "text"},
            {"/licenses/0", "name", "no standard licence"},
            {"", "created", "yesterday"}
        }) {
            JsonNode description = JSON.readTree(served());
            ((ObjectNode) description.at(breach[0])).put(breach[1], breach[2]);
            assertThat(violations(description.toString())).as(breach[2]).isNotEmpty();
        }
    }

    @Test
    void describesEveryTableColumnByColumn() throws Exception {
        JsonNode description = JSON.readTree(served());
        assertThat(description.get("version").asText())
                .isEqualTo(Service.get("/releases").getString("meta.release"));
        assertThat(description.get("resources").findValuesAsText("format")).hasSize(Table.ALL.size());
        for (JsonNode resource : description.get("resources")) {
            CSVParser table = csv(resource.get("path").asText());
            assertThat(table.getHeaderNames())
                    .as(resource.get("name").asText())
                    .isEqualTo(resource.at("/schema/fields").findValuesAsText("name"));
            for (CSVRecord row : table) {
                resource.at("/schema/fields")
                        .forEach(field -> assertFits(row.get(field.get("name").asText()), field));
            }
        }
        JsonNode area = each(description.at("/resources/0/schema/fields"))
                .filter(field -> field.get("name").asText().equals("area_km2"))
                .findFirst()
                .orElseThrow();
        assertThat(area.get("type").asText()).isEqualTo("number");
        assertThat(area.get("unit").asText()).isEqualTo("km2");
    }

    private static void assertFits(String cell, JsonNode field) {
        if (cell.isEmpty()) {
            assertThat(field.at("/constraints/required").asBoolean())
                    .as(field.toString())
                    .isFalse();
            return;
        }
        String lexical =
                switch (field.get("type").asText()) {
                    case "integer" -> "-?\\d+";
                    case "number" -> "-?\\d+(\\.\\d+)?";
                    case "boolean" -> "true|false";
                    case "date" -> "\\d{4}-\\d{2}-\\d{2}";
                    default -> "(?s).*";
                };
        assertThat(cell).as(field.toString()).matches(lexical);
        if (field.at("/constraints").has("enum")) {
            assertThat(texts(field.at("/constraints/enum"))).contains(cell);
        }
    }

    @Test
    void theKeysHold() throws Exception {
        for (String release : Service.get("/releases").<String>getList("data.release")) {
            assertKeysHold(given().get("/datapackage.json?release=" + release).asString());
        }
    }

    private static void assertKeysHold(String text) throws Exception {
        JsonNode description = JSON.readTree(text);
        Map<String, Set<List<String>>> keys = new HashMap<>();
        List<List<String>> references = new ArrayList<>();
        for (JsonNode resource : description.get("resources")) {
            String name = resource.get("name").asText();
            JsonNode schema = resource.get("schema");
            List<CSVRecord> rows = csv(resource.get("path").asText()).getRecords();
            List<List<String>> found = rows.stream()
                    .map(row -> values(row, schema.get("primaryKey")))
                    .toList();
            assertThat(found).as(name).isNotEmpty().doesNotHaveDuplicates();
            keys.put(name, new HashSet<>(found));
            for (JsonNode foreignKey : schema.path("foreignKeys")) {
                assertThat(foreignKey.at("/reference/resource").asText()).isEqualTo("countries");
                rows.forEach(row -> references.add(values(row, foreignKey.get("fields"))));
            }
        }
        assertThat(references).isNotEmpty();
        assertThat(references.stream().collect(toSet())).isSubsetOf(keys.get("countries"));
    }

    private static List<String> values(CSVRecord row, JsonNode fields) {
        return texts(fields).stream().map(row::get).toList();
    }
}
