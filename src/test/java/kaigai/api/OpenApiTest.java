package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaigai.Golden;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class OpenApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS_OF_AN_EXAMPLE = 2;

    private static final Map<String, String> EXAMPLE_QUERIES = Map.of("/source", "?lines=48-53", "/search", "?q=電子");
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "/countries?release=latest",
            "404", "/countries/danmark");

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        Golden.assertMatches("openapi/openapi.yaml", document());
    }

    @Test
    void everyOperationParameterAndFieldIsDescribed() throws IOException {
        JsonNode document = parsed();
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        List<String> undescribed = new ArrayList<>();
        operations(document).forEach((path, operation) -> {
            for (String field : List.of("summary", "description", "operationId")) {
                if (operation.path(field).asText().isBlank()) {
                    undescribed.add(path + " " + field);
                }
            }
        });
        document.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    String reference = property.getValue().path("$ref").asText();
                    JsonNode target = reference.isEmpty() ? property.getValue() : document.at(reference.substring(1));
                    if (target.path("description").asText().isBlank()
                            && property.getValue().path("description").asText().isBlank()) {
                        undescribed.add(schema.getKey() + "." + property.getKey());
                    }
                }));
        document.findValues("parameters").stream()
                .flatMap(parameters -> java.util.stream.StreamSupport.stream(parameters.spliterator(), false))
                .filter(parameter -> !parameter.has("$ref")
                        && parameter.path("description").asText().isBlank())
                .forEach(parameter -> undescribed.add(parameter.toString()));
        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyResponseHasASchemaAndAnExample() throws IOException {
        JsonNode document = parsed();
        operations(document).forEach((path, operation) -> operation
                .get("responses")
                .properties()
                .forEach(entry -> {
                    String reference = entry.getValue().path("$ref").asText();
                    JsonNode response = reference.isEmpty() ? entry.getValue() : document.at(reference.substring(1));
                    if (response.get("content").has(MediaTypes.ZIP)) {
                        return;
                    }
                    assertThat(response.get("content"))
                            .as(path + " " + entry.getKey())
                            .isNotEmpty()
                            .anySatisfy(content -> {
                                assertThat(content.at("/schema/$ref").asText()).startsWith("#/components/schemas/");
                                assertThat(content.get("example")).isNotEmpty();
                            });
                }));
    }

    @Test
    void theExamplesAreRealAnswers() throws IOException {
        for (Map.Entry<String, JsonNode> operation : operations(parsed()).entrySet()) {
            if (operation.getKey().equals("/download")) {
                continue;
            }
            String release = Service.get("/releases").getString("meta.release");
            String path = operation
                    .getKey()
                    .replace("{id}", "denmark")
                    .replace("{theme}", "cybersecurity")
                    .replace("{release}", release);
            String query = EXAMPLE_QUERIES.getOrDefault(path.substring(path.lastIndexOf('/')), "");
            String id = operation.getValue().get("operationId").asText();
            assertExample(id, given().get(path + query).asString());
        }
        for (Map.Entry<String, String> problem : PROBLEMS.entrySet()) {
            assertExample(
                    "problem-" + problem.getKey(),
                    given().get(problem.getValue()).asString());
        }
        assertExample(
                "problem-406", given().accept("text/html").get("/countries").asString());
        for (int status : List.of(500, 503)) {
            ObjectNode problem = JSON.createObjectNode();
            problem.put("type", "about:blank");
            problem.put("title", status == 500 ? "Internal Server Error" : "Service Unavailable");
            problem.put("status", status);
            problem.put("detail", FrameworkProblems.detail(status));
            problem.put("instance", "/countries");
            assertExample("problem-" + status, problem.toString());
        }
    }

    private static void assertExample(String name, String answer) throws IOException {
        String here = "http://localhost:" + RestAssured.port;
        ObjectNode example = (ObjectNode) JSON.readTree(answer.replace(here, "https://kaigai.example"));
        shorten(example);
        Golden.assertMatches(
                "src/main/resources/examples/" + name + ".json",
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
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

    @Test
    void showsSwaggerUi() {
        assertThat(given().get("/swagger-ui/").asString()).contains("swagger-ui");
    }

    private static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> operations.put(path.getKey(), path.getValue().get("get")));
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }

    private static JsonNode parsed() throws IOException {
        return new YAMLMapper().readTree(document());
    }

    private static String document() {
        return given().get("/openapi").then().statusCode(200).extract().asString();
    }
}
