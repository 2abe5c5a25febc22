package kaigai.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaigai.http.MediaTypes;
import kaigai.query.Table;
import kaigai.query.Tabular;
import kaigai.query.ThemeMatrix;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes in the OpenAPI document what tables take and give, which follows from their columns. */
final class OpenApiTables {

    private static final String MATRIX_ROW = "ThemeMatrixRow";
    private static final String MATRIX_CELL = "ThemeMatrixCell";

    private final OpenAPI document;
    private final OpenApiFilters filters;

    OpenApiTables(OpenAPI document) {
        this.document = document;
        filters = new OpenApiFilters(document);
    }

    /** Describes the operations of all tables. */
    void complete() {
        document.getComponents().addSchema(MATRIX_CELL, matrixCell());
        document.getComponents().addSchema(MATRIX_ROW, matrixRow());
        Stream.concat(Table.ALL.stream(), Stream.of(matrix())).forEach(table -> {
            String row = rowSchema(table);
            document.getComponents().addSchema(row + "ListAnswer", listAnswer(row));
            complete(document.getPaths().getPathItem(table.path()), table, row, false);
            complete(document.getPaths().getPathItem("/countries/{id}" + table.path()), table, row, true);
        });
    }

    private static ThemeMatrix matrix() {
        return ThemeMatrix.of(Optional.empty(), Optional.empty());
    }

    private void complete(PathItem path, Tabular<?> table, String row, boolean ofCountry) {
        if (path == null) {
            return;
        }
        Operation operation = path.getGET();
        List<Parameter> parameters =
                new ArrayList<>(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
        parameters.addAll(filters.of(table, row, ofCountry));
        operation.setParameters(parameters);
        operation.getResponses().getAPIResponse("200").setContent(content(row, operation.getOperationId()));
    }

    private static String rowSchema(Tabular<?> table) {
        return table instanceof Table<?> rows ? OpenApiSchemas.schemaName(rows.view()) : MATRIX_ROW;
    }

    private static Schema matrixRow() {
        Schema row = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("The ratings of a country, by theme: marks, ranks or labels, as `values` says.");
        Map<String, Schema> properties = new LinkedHashMap<>();
        matrix().columns().forEach(column -> {
            Schema property =
                    OASFactory.createSchema().addType(SchemaType.STRING).description(column.description());
            properties.put(
                    column.name(),
                    OpenApiFilters.isCell(column)
                            ? property.type(null).ref("#/components/schemas/" + MATRIX_CELL)
                            : property);
        });
        return row.properties(properties).required(List.copyOf(properties.keySet()));
    }

    /** Without a type: generators make no type that compiles of values that are texts and numbers. */
    private static Schema matrixCell() {
        return OASFactory.createSchema()
                .description(
                        "A rating: a mark (`★`, `○`, `－`) or a label, which are texts, or with `values=rank` a number.");
    }

    private static Schema listAnswer(String row) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put(
                "data",
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .description("The rows of this page")
                        .items(OASFactory.createSchema().ref("#/components/schemas/" + row)));
        properties.put("meta", OASFactory.createSchema().ref("#/components/schemas/Meta"));
        properties.put("links", OASFactory.createSchema().ref("#/components/schemas/Links"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .properties(properties)
                .required(List.copyOf(properties.keySet()));
    }

    private static Content content(String row, String operationId) {
        Content content = OASFactory.createContent();
        content.addMediaType(
                MediaTypes.JSON,
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + row + "ListAnswer")));
        for (String flat : List.of(MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX)) {
            content.addMediaType(
                    flat,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
        content.getMediaType(MediaTypes.CSV).setExample(OpenApiExamples.csvOfOperation(operationId));
        return content;
    }
}
