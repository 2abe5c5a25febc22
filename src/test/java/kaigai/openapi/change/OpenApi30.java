package kaigai.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts an OpenAPI 3.1 document into the terms of 3.0: openapi-diff, as of 2.1.7, sees neither the types nor the values
 * of 3.1's schemas.
 */
final class OpenApi30 {

    private static final YAMLMapper YAML = new YAMLMapper();

    private OpenApi30() {}

    static String of(String document) throws IOException {
        ObjectNode root = (ObjectNode) YAML.readTree(document);
        root.put("openapi", "3.0.3");
        root.findParents("required").forEach(OpenApi30::requireNotNull);
        root.findParents("type").forEach(schema -> nameOneType((ObjectNode) schema));
        return YAML.writeValueAsString(root);
    }

    /**
     * That a field may become null isn't noticed, but that an answer lacks a field which it always had is: so a field
     * that is never null brings another that says so.
     */
    private static void requireNotNull(JsonNode schema) {
        if (schema.get("required") instanceof ArrayNode required) {
            List<String> neverNull = new ArrayList<>();
            required.forEach(name -> neverNull.add(name.asText()));
            neverNull.removeIf(
                    name -> types(schema.path("properties").path(name)).contains("null"));
            neverNull.forEach(name -> required.add(name + " is never null"));
        }
    }

    /** 3.0 has no schema of several types; that any of them changes is what matters. */
    private static void nameOneType(ObjectNode schema) {
        List<String> types = types(schema);
        types.remove("null");
        if (schema.get("type").isArray()) {
            schema.put("type", types.size() == 1 ? types.get(0) : "string");
        }
        if (types.size() > 1) {
            schema.put("format", String.join(" or ", types));
        }
    }

    private static List<String> types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        if (schema.path("type").isArray()) {
            schema.get("type").forEach(type -> types.add(type.asText()));
        }
        return types;
    }
}
