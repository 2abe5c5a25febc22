package kaigai.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kaigai.query.Column;
import kaigai.query.ColumnType;
import kaigai.query.Table;

/**
 * What the columns of a CSV file hold (Table Schema 2.0, datapackage.org/standard/table-schema).
 *
 * @param fields the columns in their order
 * @param primaryKey the columns that tell a row from all others of the release
 * @param foreignKeys what refers to other tables
 * @param missingValues what stands where there is no value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TableSchema(
        List<Field> fields, List<String> primaryKey, List<ForeignKey> foreignKeys, List<String> missingValues) {

    private static final String COUNTRY = "country";

    /**
     * A column.
     *
     * @param unit the unit of its values, which the standard leaves to us; null for none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Field(String name, String type, String description, String unit, Constraints constraints) {}

    /**
     * What values of a column are like.
     *
     * @param required whether every row has one; null where not
     * @param values all that there can be; empty where there are others
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Constraints(
            Boolean required, @JsonProperty("enum") List<String> values) {}

    /** Columns whose values are in another table. */
    record ForeignKey(List<String> fields, Target reference) {}

    /** What a foreign key refers to. */
    record Target(String resource, List<String> fields) {}

    static TableSchema of(Table<?> table) {
        List<ForeignKey> foreignKeys = table == Table.COUNTRIES
                ? List.of()
                : List.of(new ForeignKey(List.of(COUNTRY), new Target(Table.COUNTRIES.name(), List.of(COUNTRY))));
        return new TableSchema(
                table.columns().stream().map(TableSchema::field).toList(), table.order(), foreignKeys, List.of(""));
    }

    private static Field field(Column column) {
        return new Field(
                column.name(),
                type(column.type()),
                column.description(),
                column.unit().orElse(null),
                constraints(column));
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT, LIST -> "string";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
        };
    }

    /** In CSV an empty list is nothing. */
    private static Constraints constraints(Column column) {
        boolean required = !column.nullable() && column.type() != ColumnType.LIST;
        return required || !column.values().isEmpty() ? new Constraints(required ? true : null, column.values()) : null;
    }
}
