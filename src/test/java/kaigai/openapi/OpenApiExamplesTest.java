package kaigai.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaigai.Golden;
import kaigai.api.Service;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.MediaTypes;
import org.junit.jupiter.api.Test;

/** Runs the examples of the OpenAPI document. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class OpenApiExamplesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS_OF_AN_EXAMPLE = 2;

    private static final String EXAMPLES = "src/main/resources/examples/";
    private static final Map<String, String> CSV = Map.of("format", "csv", "limit", "1");

    @Test
    void theExamplesAreRealAnswers() throws IOException {
        OpenApiDocument document = OpenApiDocument.served();
        String release = Service.get("/releases").getString("meta.release");
        for (Map.Entry<String, JsonNode> operation : withoutArchives(document).entrySet()) {
            Map<String, String> parameters = exampleParameters(document, operation.getValue());
            parameters.computeIfPresent("release", (name, example) -> release);
            String id = operation.getValue().get("operationId").asText();
            assertExample(id, ask(operation.getKey(), parameters));
            if (!operation.getValue().at("/responses/200/content/text~1csv").isMissingNode()) {
                parameters.putAll(CSV);
                Golden.assertMatches(EXAMPLES + id + ".csv", ask(operation.getKey(), parameters));
            }
        }
        assertExample("problem", given().get("/countries/danmark").asString());
    }

    /** What Swagger UI sends when nothing was filled in: examples, and the defaults of parameters that have none. */
    @Test
    void everyOperationAnswersItsExampleWhenAskedWithExamplesAndDefaults() throws IOException {
        OpenApiDocument document = OpenApiDocument.served();
        for (Map.Entry<String, JsonNode> operation : withoutArchives(document).entrySet()) {
            Map<String, String> parameters = defaultParameters(document, operation.getValue());
            parameters.putAll(exampleParameters(document, operation.getValue()));
            ObjectNode answer = (ObjectNode) JSON.readTree(anywhere(ask(operation.getKey(), parameters)));
            shorten(answer);
            JsonNode contents = operation.getValue().at("/responses/200/content");
            assertThat(contents.findValues("example")).as(operation.getKey()).contains(answer);
        }
    }

    private static Map<String, JsonNode> withoutArchives(OpenApiDocument document) {
        Map<String, JsonNode> operations = document.operations();
        operations
                .values()
                .removeIf(operation -> operation.at("/responses/200/content").has(MediaTypes.ZIP));
        return operations;
    }

    /** The address that the service under test happens to have is replaced. */
    private static String anywhere(String answer) {
        return answer.replace("http://localhost:" + RestAssured.port, "https://kaigai.example");
    }

    private static String ask(String path, Map<String, String> parameters) {
        Map<String, String> inPath = new TreeMap<>(parameters);
        inPath.keySet().removeIf(name -> !path.contains("{" + name + "}"));
        Map<String, String> inQuery = new TreeMap<>(parameters);
        inQuery.keySet().removeAll(inPath.keySet());
        return given().pathParams(inPath)
                .queryParams(inQuery)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, String> exampleParameters(OpenApiDocument document, JsonNode operation) {
        return parameters(document, operation, "/example");
    }

    private static Map<String, String> defaultParameters(OpenApiDocument document, JsonNode operation) {
        return parameters(document, operation, "/schema/default");
    }

    private static Map<String, String> parameters(OpenApiDocument document, JsonNode operation, String value) {
        Map<String, String> parameters = new TreeMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode target = document.resolved(parameter);
            if (!target.at(value).isMissingNode()) {
                parameters.put(target.get("name").asText(), target.at(value).asText());
            }
        }
        return parameters;
    }

    private static void assertExample(String name, String answer) throws IOException {
        ObjectNode example = (ObjectNode) JSON.readTree(anywhere(answer));
        shorten(example);
        Golden.assertMatches(
                EXAMPLES + name + ".json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
    }

    /** Lists are cut to their first rows, and what depends on the time of the import is set. */
    private static void shorten(ObjectNode example) {
        for (JsonNode list : List.of(
                example.path("data"),
                example.path("data").path("changes"),
                example.path("variableMeasured"),
                example.path("distribution"),
                example.path("dcat:distribution"),
                example.path("resources"),
                example.at("/resources/0/schema/fields"),
                example.at("/resources/1/schema/fields"))) {
            if (list instanceof ArrayNode rows) {
                while (rows.size() > ROWS_OF_AN_EXAMPLE) {
                    rows.remove(ROWS_OF_AN_EXAMPLE);
                }
            }
        }
        for (String time : List.of("published_at", "imported_at", "datePublished", "dct:issued", "created")) {
            example.findParents(time).forEach(parent -> ((ObjectNode) parent).put(time, "2026-11-23T00:00:00Z"));
        }
    }
}
