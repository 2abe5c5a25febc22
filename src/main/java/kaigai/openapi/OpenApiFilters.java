package kaigai.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaigai.query.Column;
import kaigai.query.ColumnType;
import kaigai.query.Filter;
import kaigai.query.Tabular;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;

/** Describes the parameters by which tables are filtered, sorted and cut, which follow from their columns. */
final class OpenApiFilters {

    /** What people filter by. All other filters are described once, as values of the parameter {@code filter}. */
    private static final Map<Filter, List<String>> COMMON = Map.of(
            Filter.EQUALS, List.of("country", "theme", "rating", "kind", "currency", "level"),
            Filter.AT_LEAST, List.of("amount_jpy", "population"),
            Filter.AT_MOST, List.of("amount_jpy", "population"),
            Filter.IS_NULL, List.of());

    private static final List<String> GENERAL = List.of("filter", "q", "limit", "offset", "format", "bom", "release");

    private final OpenAPI document;
    private final Map<String, Parameter> filters = new HashMap<>();

    OpenApiFilters(OpenAPI document) {
        this.document = document;
    }

    /**
     * The parameters that a table takes.
     *
     * @param row the name of the schema of its rows
     * @param ofCountry whether it is the part of the table that is on one country
     */
    List<Parameter> of(Tabular<?> table, String row, boolean ofCountry) {
        List<Parameter> parameters = new ArrayList<>();
        for (Column column : table.columns()) {
            for (Filter filter : Filter.values()) {
                boolean isGiven = ofCountry && column.name().equals("country");
                if (COMMON.get(filter).contains(column.name()) && filter.suits(column) && !isGiven) {
                    parameters.add(filter(filter, column, row));
                }
            }
        }
        parameters.add(names(
                "sort", sortable(table), "Columns to sort by, `-` for descending; rows without a value come last"));
        parameters.add(names(
                "fields",
                table.columns().stream().map(Column::name),
                "Columns to answer with, and no others; all if it is left out"));
        GENERAL.forEach(name -> parameters.add(reference(name)));
        return parameters;
    }

    /** Whether a column of the matrix holds ratings. */
    static boolean isCell(Column matrixColumn) {
        return !matrixColumn.values().isEmpty();
    }

    private static Stream<String> sortable(Tabular<?> table) {
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
            case DECIMAL -> schema.addType(SchemaType.NUMBER).format("double");
            case BOOLEAN -> schema.addType(SchemaType.BOOLEAN);
            case DATE -> schema.addType(SchemaType.STRING).format("date");
            case TEXT, LIST -> schema.addType(SchemaType.STRING);
        }
        return column.values().isEmpty() ? schema : schema.enumeration(List.copyOf(column.values()));
    }
}
