package kaigai.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Understands those query parameters of a table that filter its rows by columns. */
final class FilterParameters {

    private final Tabular<?> table;
    private final GivenParameters given;
    private final UnaryOperator<String> countryId;

    FilterParameters(Tabular<?> table, GivenParameters given, UnaryOperator<String> countryId) {
        this.table = table;
        this.given = given;
        this.countryId = countryId;
    }

    /** The names of those that there are. */
    static Stream<String> names(Tabular<?> table) {
        return table.columns().stream().flatMap(column -> Arrays.stream(Filter.values())
                .filter(filter -> filter.suits(column))
                .map(filter -> filter.parameter(column)));
    }

    /**
     * What the filters ask of a row.
     *
     * @throws InvalidValueException if a value can't be understood
     */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (Column column : table.columns()) {
            for (Filter filter : Filter.values()) {
                String parameter = filter.parameter(column);
                if (filter.suits(column) && given.has(parameter)) {
                    conditions.add(condition(column, filter, parameter));
                }
            }
        }
        return conditions;
    }

    private Condition condition(Column column, Filter filter, String parameter) {
        List<Object> values = (filter == Filter.EQUALS ? given.all(parameter) : List.of(given.single(parameter)))
                .stream()
                        .map(text -> filter == Filter.IS_NULL
                                ? value(ColumnType.BOOLEAN, parameter, text)
                                : value(column, parameter, text))
                        .distinct()
                        .toList();
        given.understood(
                parameter, values.stream().map(Object::toString).sorted().toList());
        return new Condition(column, filter, values);
    }

    private Object value(Column column, String parameter, String text) {
        if (column.name().equals(TableParameters.COUNTRY)) {
            return country(parameter, text);
        }
        if (!column.values().isEmpty() && !column.values().contains(text)) {
            throw InvalidValueException.notOneOf(parameter, text, column.values());
        }
        return value(column.type(), parameter, text);
    }

    private static Object value(ColumnType type, String parameter, String text) {
        return type.parse(text).orElseThrow(() -> new InvalidValueException(parameter, text, type.expected()));
    }

    private String country(String parameter, String name) {
        try {
            return countryId.apply(name);
        } catch (UnknownNameException e) {
            throw new InvalidValueException(parameter, e);
        }
    }
}
