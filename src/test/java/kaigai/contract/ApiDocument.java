package kaigai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kaigai.contract.ApiOperation.Parameter;
import kaigai.query.Column;
import kaigai.query.Filter;
import kaigai.query.Table;

/** The OpenAPI document: its operations, and its schemas as they are used. */
final class ApiDocument {

    private static final List<Integer> ERRORS = List.of(400, 404, 406, 412, 413, 414, 416, 431, 500, 503);
    private static final String ADDRESS = "https://kaigai.example/openapi";

    private final JsonNode root;
    private final List<ApiOperation> operations = new ArrayList<>();
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    ApiDocument(JsonNode root) {
        this.root = root;
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, root.toString())));
        root.get("paths").properties().forEach(path -> operations.add(operation(path.getKey(), path.getValue())));
        // A path without parameters is meant before one with them.
        operations.sort(Comparator.comparing(
                        (ApiOperation operation) -> operation.path().contains("{"))
                .thenComparing(ApiOperation::path));
    }

    /** The committed document, which a test holds against the served one. */
    static ApiDocument committed() throws IOException {
        JsonNode yaml =
                new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile());
        return new ApiDocument(JsonMapper.builder().build().readTree(yaml.toString()));
    }

    List<ApiOperation> operations() {
        return operations;
    }

    /** The operation that a path leads to, as it is sent; a slash at its end doesn't count. */
    Optional<ApiOperation> operationAt(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return operations.stream().filter(operation -> operation.matches(plain)).findFirst();
    }

    /** The schema at a JSON pointer. */
    Schema schema(String pointer) {
        return schemas.computeIfAbsent(pointer, key -> registry.getSchema(SchemaLocation.of(ADDRESS + "#" + key)));
    }

    private ApiOperation operation(String path, JsonNode item) {
        JsonNode operation = item.get("get");
        List<Parameter> documented = StreamSupport.stream(
                        operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .map(ApiDocument::parameter)
                .toList();
        List<Parameter> parameters = Stream.concat(documented.stream(), undocumented(path, documented))
                .toList();
        Map<Integer, Map<String, String>> responses = new TreeMap<>();
        operation.get("responses").properties().forEach(response -> statuses(response.getKey())
                .forEach(status -> responses.put(
                        status,
                        contents(
                                resolved(response.getValue()),
                                pointer(
                                        response.getValue(),
                                        "/paths/" + escaped(path) + "/get/responses/" + response.getKey())))));
        return new ApiOperation(path, parameters, responses);
    }

    /** The statuses of a response; {@code default} stands for those that its description lists. */
    private static Stream<Integer> statuses(String key) {
        return key.equals("default") ? ERRORS.stream() : Stream.of(Integer.valueOf(key));
    }

    /** The filters that the document describes as values of the parameter {@code filter}. */
    private static Stream<Parameter> undocumented(String path, List<Parameter> documented) {
        List<String> names = documented.stream().map(Parameter::name).toList();
        return Table.ALL.stream()
                .filter(table -> path.equals(table.path()) || path.equals("/countries/{id}" + table.path()))
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> Arrays.stream(Filter.values())
                        .filter(filter -> filter.suits(column) && !names.contains(filter.parameter(column)))
                        .map(filter -> new Parameter(
                                filter.parameter(column), "query", false, schema(filter, column), "", true)));
    }

    private static JsonNode schema(Filter filter, Column column) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (filter == Filter.IS_NULL) {
            return schema.put("type", "boolean");
        }
        switch (column.type()) {
            case INTEGER -> schema.put("type", "integer");
            case DECIMAL -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("format", "date");
            case TEXT, LIST -> schema.put("type", "string");
        }
        if (!column.values().isEmpty()) {
            column.values().forEach(schema.putArray("enum")::add);
        }
        return schema;
    }

    private static Map<String, String> contents(JsonNode response, String pointer) {
        Map<String, String> contents = new TreeMap<>();
        response.path("content")
                .properties()
                .forEach(content ->
                        contents.put(content.getKey(), pointer + "/content/" + escaped(content.getKey()) + "/schema"));
        return contents;
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.get("name").asText(),
                parameter.get("in").asText(),
                parameter.path("required").asBoolean(),
                parameter.get("schema"),
                parameter.path("example").asText(),
                parameter.path("explode").asBoolean(true));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private static String pointer(JsonNode node, String otherwise) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? otherwise : reference.substring(1);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
