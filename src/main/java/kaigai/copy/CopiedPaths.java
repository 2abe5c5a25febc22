package kaigai.copy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What there is to copy: every path of the OpenAPI document that answers without parameters, and a few beside it. */
final class CopiedPaths {

    private static final String DOCUMENT = "/openapi?format=json";
    private static final List<String> UNDOCUMENTED = List.of("/openapi");
    /** By the collection that a name in a path is of, the field that has the name. */
    private static final Map<String, String> NAMES =
            Map.of("countries", "country", "themes", "theme", "releases", "release");

    private final ServiceClient service;

    CopiedPaths(ServiceClient service) {
        this.service = service;
    }

    /**
     * A path.
     *
     * @param path the path, without parameters
     * @param formats what the parameter {@code format} may say besides {@code json}
     */
    record CopiedPath(String path, List<String> formats) {}

    /** All paths, in the document's order. */
    List<CopiedPath> all() throws IOException, InterruptedException {
        JsonNode document = service.json(DOCUMENT);
        List<CopiedPath> paths = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            List<JsonNode> parameters = parameters(path.getValue(), document);
            if (parameters.stream().noneMatch(CopiedPaths::isRequired)) {
                List<String> formats = formats(parameters);
                expand(path.getKey()).forEach(expanded -> paths.add(new CopiedPath(expanded, formats)));
            }
        }
        UNDOCUMENTED.forEach(path -> paths.add(new CopiedPath(path, List.of())));
        return paths;
    }

    private static List<JsonNode> parameters(JsonNode path, JsonNode document) {
        return Stream.concat(
                        elements(path.path("parameters")),
                        elements(path.path("get").path("parameters")))
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.path("$ref").textValue().substring(1))
                        : parameter)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .toList();
    }

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean();
    }

    private static List<String> formats(List<JsonNode> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.path("name").asText().equals("format"))
                .flatMap(parameter -> elements(parameter.path("schema").path("enum")))
                .map(JsonNode::asText)
                .filter(format -> !format.equals("json"))
                .toList();
    }

    /** The paths that a template means, name by name. */
    private List<String> expand(String template) throws IOException, InterruptedException {
        int open = template.indexOf("/{");
        if (open < 0) {
            return List.of(template);
        }
        String collection = template.substring(0, open);
        String rest = template.substring(template.indexOf('}') + 1);
        String field = NAMES.get(collection.substring(collection.lastIndexOf('/') + 1));
        List<String> paths = new ArrayList<>();
        for (String name : service.names(collection, field)) {
            paths.addAll(expand(collection + "/" + name + rest));
        }
        return paths;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
