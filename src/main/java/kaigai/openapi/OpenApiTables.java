package kaigai.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaigai.http.MediaTypes;
import kaigai.query.Column;
import kaigai.query.ColumnType;
import kaigai.query.Filter;
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
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;

/** Describes in the OpenAPI document what tables take and give, which follows from their columns. */
final class OpenApiTables {

    private static final List<String> GENERAL = List.of("q", "limit", "offset", "format", "bom", "release");
    private static final String MATRIX_ROW = "ThemeMatrixRow";
    private static final String MATRIX_CELL = "ThemeMatrixCell";

    private final OpenAPI document;
    private final Map<String, Parameter> filters = new HashMap<>();

    OpenApiTables(OpenAPI document) {
        this.document = document;
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

    private void complete(PathItem path, Tabular table, String row, boolean ofCountry) {
        if (path == null) {
            return;
        }
        Operation operation = path.getGET();
        List<Parameter> parameters =
                new ArrayList<>(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
        parameters.add(names(
                "sort", sortable(table), "Columns to sort by, `-` for descending; rows without a value come last"));
        parameters.add(names(
                "fields",
                table.columns().stream().map(Column::name),
                "Columns to answer with, and no others; all where it is left out"));
        GENERAL.forEach(name -> parameters.add(reference(name)));
        for (Column column : columns(table)) {
            for (Filter filter : Filter.values()) {
                boolean settled = ofCountry && column.name().equals("country");
                if (filter.suits(column) && !settled) {
                    parameters.add(filter(filter, column, row));
                }
            }
        }
        if (table instanceof ThemeMatrix) {
            ranges().forEach(parameters::add);
        }
        operation.setParameters(parameters);
        operation.getResponses().getAPIResponse("200").setContent(content(row, operation.getOperationId()));
    }

    /** The columns by which a table is filtered; the cells of the matrix hold what {@code values} asks for. */
    private static List<Column> columns(Tabular table) {
        if (!(table instanceof ThemeMatrix)) {
            return table.columns();
        }
        List<String> cells = Stream.concat(
                        ThemeMatrix.TEXTS.stream(), ThemeMatrix.RANKS.stream().map(String::valueOf))
                .toList();
        return table.columns().stream()
                .map(column -> isCell(column) ? column.withValues(cells) : column)
                .toList();
    }

    /** The filters that the cells of the matrix take where they are numbers. */
    private Stream<Parameter> ranges() {
        return ThemeMatrix.of(Optional.of("rank"), Optional.empty()).columns().stream()
                .filter(column -> column.type() == ColumnType.INTEGER)
                .flatMap(column ->
                        Stream.of(Filter.AT_LEAST, Filter.AT_MOST).map(filter -> filter(filter, column, MATRIX_ROW)));
    }

    private static boolean isCell(Column matrixColumn) {
        return !matrixColumn.values().isEmpty();
    }

    private static Stream<String> sortable(Tabular table) {
        return table.columns().stream()
                .filter(column -> column.type() != ColumnType.LIST)
                .flatMap(column -> Stream.of(column.name(), "-" + column.name()));
    }

    private static Parameter names(String parameter, Stream<String> names, String description) {
        Schema name = OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(names.toList()));
        return OASFactory.createParameter()
                .name(parameter)
                .in(In.QUERY)
                .description(description)
                .style(Style.FORM)
                .explode(false)
                .schema(listOf(name));
    }

    private static Parameter reference(String component) {
        return OASFactory.createParameter().ref("#/components/parameters/" + component);
    }

    /** Filters that many tables have stand once in the document. */
    private Parameter filter(Filter filter, Column column, String row) {
        Parameter parameter = filter(filter, column);
        String name = parameter.getName();
        String owner = isSame(filters.computeIfAbsent(name, it -> parameter), parameter) ? "filter." : row + ".";
        String component = owner + name;
        document.getComponents().addParameter(component, parameter);
        return reference(component);
    }

    private static boolean isSame(Parameter one, Parameter other) {
        return one.getDescription().equals(other.getDescription())
                && one.getSchema().getType().equals(other.getSchema().getType());
    }

    private static Parameter filter(Filter filter, Column column) {
        Schema value = schema(column);
        String subject = "`" + column.name() + "`";
        Parameter parameter =
                OASFactory.createParameter().name(filter.parameter(column)).in(In.QUERY);
        return switch (filter) {
            case EQUALS ->
                parameter
                        .description("Rows whose %s is this, or one of these where it is repeated. %s"
                                .formatted(subject, column.description()))
                        .style(Style.FORM)
                        .explode(true)
                        .schema(listOf(value));
            case AT_LEAST ->
                parameter
                        .description("Rows whose " + subject + " is at least this")
                        .schema(value);
            case AT_MOST ->
                parameter
                        .description("Rows whose " + subject + " is at most this")
                        .schema(value);
            case IS_NULL ->
                parameter
                        .description("Rows that have no " + subject + " (`true`) or one (`false`)")
                        .schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN));
        };
    }

    private static Schema listOf(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items).minItems(1);
    }

    private static Schema schema(Column column) {
        Schema schema = OASFactory.createSchema();
        switch (column.type()) {
            case INTEGER -> schema.addType(SchemaType.INTEGER).format("int32");
            case DECIMAL -> schema.addType(SchemaType.NUMBER);
            case BOOLEAN -> schema.addType(SchemaType.BOOLEAN);
            case DATE -> schema.addType(SchemaType.STRING).format("date");
            case TEXT, LIST -> schema.addType(SchemaType.STRING).minLength(1);
        }
        return column.values().isEmpty() ? schema : schema.enumeration(List.copyOf(column.values()));
    }

    private static String rowSchema(Tabular table) {
        return table instanceof Table<?> rows ? OpenApiCompletion.schemaName(rows.view()) : MATRIX_ROW;
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
                    isCell(column) ? property.type(null).ref("#/components/schemas/" + MATRIX_CELL) : property);
        });
        return row.properties(properties).required(List.copyOf(properties.keySet()));
    }

    private static Schema matrixCell() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .addType(SchemaType.INTEGER)
                .description("A rating: a mark, a rank or a label.")
                .enumeration(Stream.<Object>concat(ThemeMatrix.TEXTS.stream(), ThemeMatrix.RANKS.stream())
                        .toList());
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
