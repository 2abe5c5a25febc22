package kaigai.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kaigai.Golden;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.MediaTypes;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class OpenApiTest {

    @Inject
    OpenApiDocumentService documents;

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        Golden.assertMatches("openapi/openapi.yaml", OpenApiDocument.text());
    }

    /** Else the framework would read and write it at each start. */
    @Test
    void isServedAsTheBuildWroteIt() {
        assertThat(documents.getClass()).isEqualTo(BuiltOpenApi.class);
    }

    @Test
    void everyOperationParameterAndFieldIsDescribed() throws IOException {
        OpenApiDocument document = OpenApiDocument.served();
        assertThat(document.root().get("openapi").asText()).startsWith("3.1");
        List<String> undescribed = new ArrayList<>();
        document.operations().forEach((path, operation) -> {
            for (String field : List.of("summary", "description", "operationId")) {
                if (operation.path(field).asText().isBlank()) {
                    undescribed.add(path + " " + field);
                }
            }
        });
        document.root().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    JsonNode target = document.resolved(property.getValue());
                    if (target.path("description").asText().isBlank()
                            && property.getValue().path("description").asText().isBlank()) {
                        undescribed.add(schema.getKey() + "." + property.getKey());
                    }
                }));
        document.root().findValues("parameters").stream()
                .flatMap(parameters -> java.util.stream.StreamSupport.stream(parameters.spliterator(), false))
                .filter(parameter -> !parameter.has("$ref")
                        && parameter.path("description").asText().isBlank())
                .forEach(parameter -> undescribed.add(parameter.toString()));
        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyResponseHasASchemaAndAnExample() throws IOException {
        OpenApiDocument document = OpenApiDocument.served();
        document.operations().forEach((path, operation) -> operation
                .get("responses")
                .properties()
                .forEach(entry -> {
                    JsonNode response = document.resolved(entry.getValue());
                    if (List.of("206", "304").contains(entry.getKey())
                            || response.get("content").has(MediaTypes.ZIP)) {
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
    void noOperationHasMoreThan16Parameters() throws IOException {
        OpenApiDocument.served().operations().forEach((path, operation) -> assertThat(operation.path("parameters"))
                .as(path)
                .hasSizeLessThanOrEqualTo(16));
    }

    /** What keeps generated clients from compiling, or from reading amounts. */
    @Test
    void everyNumberHasAFormatAndEveryEnumerationAType() throws IOException {
        List<JsonNode> faults = new ArrayList<>();
        for (JsonNode parent : OpenApiDocument.served().root().findParents("enum")) {
            if (!parent.path("type").isTextual() || parent.has("minLength")) {
                faults.add(parent);
            }
        }
        for (JsonNode parent : OpenApiDocument.served().root().findParents("type")) {
            String type = parent.get("type").toString();
            if (parent.has("$ref")
                    || type.contains("\"number\"")
                            && !parent.path("format").asText().equals("double")) {
                faults.add(parent);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void showsSwaggerUi() {
        assertThat(given().get("/swagger-ui/").asString()).contains("swagger-ui");
    }
}
