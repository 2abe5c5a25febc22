package kaigai.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI document as the service under test serves it. */
record OpenApiDocument(JsonNode root) {

    static OpenApiDocument served() throws IOException {
        return new OpenApiDocument(new YAMLMapper().readTree(text()));
    }

    static String text() {
        return given().get("/openapi").then().statusCode(200).extract().asString();
    }

    /** The operations by path; all are reads. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.get("paths")
                .properties()
                .forEach(path -> operations.put(path.getKey(), path.getValue().get("get")));
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }

    /** What a node refers to, or else the node itself. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }
}
