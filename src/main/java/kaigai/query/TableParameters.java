package kaigai.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Understands the query parameters of a table: filters, {@code q}, {@code sort}, {@code fields} and paging. */
public final class TableParameters<R extends Record> {

    /** How many rows a page has where {@code limit} doesn't say. */
    public static final int DEFAULT_LIMIT = 500;

    /** How many rows a page has at most. */
    public static final int HIGHEST_LIMIT = 5000;

    static final String COUNTRY = "country";

    private static final String Q = "q";
    private static final String SORT = "sort";
    private static final String FIELDS = "fields";
    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final String FILTER = "filter";
    private static final List<String> OF_TABLES = List.of(Q, SORT, FIELDS, LIMIT, OFFSET, FILTER);

    private final Tabular<R> table;
    private final GivenParameters given;
    private final List<String> general;
    private final UnaryOperator<String> countryId;

    /**
     * Reads parameters.
     *
     * @param given the parameters of the request; of each at least one value
     * @param general the names of parameters that others have understood
     * @param countryId finds the id of a country that goes by a name, and throws {@link UnknownNameException}
     */
    public TableParameters(
            Tabular<R> table, Map<String, List<String>> given, List<String> general, UnaryOperator<String> countryId) {
        this.table = table;
        this.given = new GivenParameters(withFilters(given));
        this.general = general;
        this.countryId = countryId;
    }

    /** The parameters with each {@code filter=name:value} as the parameter {@code name=value} that it stands for. */
    private Map<String, List<String>> withFilters(Map<String, List<String>> parameters) {
        List<String> filters = parameters.getOrDefault(FILTER, List.of());
        if (filters.isEmpty()) {
            return parameters;
        }
        List<String> names = FilterParameters.names(table).toList();
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.remove(FILTER);
        for (String filter : filters) {
            int colon = filter.indexOf(':');
            if (colon < 1 || colon == filter.length() - 1) {
                throw new InvalidValueException(FILTER, filter, "a name and a value, such as source_page:10");
            }
            String name = filter.substring(0, colon);
            if (!names.contains(name)) {
                throw InvalidValueException.notOneOf(FILTER, name, names);
            }
            all.merge(name, List.of(filter.substring(colon + 1)), TableParameters::joinedLists);
        }
        return all;
    }

    private static List<String> joinedLists(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * What the parameters ask for.
     *
     * @param country the country whose part of the table is asked for; empty for all
     * @param paged whether an answer is a page where no limit is given, and not everything
     * @throws InvalidValueException if there is no such parameter, or its value can't be understood
     */
    public TableQuery<R> read(Optional<String> country, boolean paged) {
        refuseUnknown(country);
        List<Condition> conditions = new FilterParameters(table, given, countryId).conditions();
        country.ifPresent(id -> conditions.add(new Condition(table.column(COUNTRY), Filter.EQUALS, List.of(id))));
        Optional<String> q = q();
        List<SortKey> sort = sort();
        List<Column> fields = fields();
        OptionalInt limit = limit(paged);
        int offset = offset();
        return new TableQuery<>(table, conditions, q, sort, fields, limit, offset, given.canonical());
    }

    private void refuseUnknown(Optional<String> country) {
        List<String> known = Stream.of(
                        general.stream(),
                        table.chosenBy().keySet().stream(),
                        OF_TABLES.stream(),
                        FilterParameters.names(table))
                .flatMap(names -> names)
                .filter(name -> country.isEmpty() || !name.equals(COUNTRY))
                .toList();
        given.names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw InvalidValueException.unknownParameter(unknown, known);
        });
    }

    private Optional<String> q() {
        if (!given.has(Q)) {
            return Optional.empty();
        }
        String typed = given.single(Q);
        given.understood(Q, List.of(typed.strip()));
        return Optional.of(typed);
    }

    private List<SortKey> sort() {
        List<SortKey> keys = listed(SORT).stream()
                .map(name -> name.startsWith("-")
                        ? new SortKey(sortable(name.substring(1)), true)
                        : new SortKey(sortable(name), false))
                .toList();
        if (!keys.isEmpty()) {
            given.understood(SORT, joined(keys.stream().map(SortKey::parameter)));
        }
        return keys;
    }

    private Column sortable(String name) {
        List<String> known = table.columns().stream()
                .filter(column -> column.type() != ColumnType.LIST)
                .map(Column::name)
                .toList();
        return known(SORT, name, known);
    }

    private List<Column> fields() {
        List<String> known = table.columns().stream().map(Column::name).toList();
        List<Column> fields =
                listed(FIELDS).stream().map(name -> known(FIELDS, name, known)).toList();
        if (fields.isEmpty()) {
            return table.columns();
        }
        given.understood(FIELDS, joined(fields.stream().map(Column::name)));
        return fields;
    }

    private Column known(String parameter, String name, List<String> known) {
        if (!known.contains(name)) {
            throw InvalidValueException.notOneOf(parameter, name, known);
        }
        return table.column(name);
    }

    private OptionalInt limit(boolean paged) {
        if (!given.has(LIMIT)) {
            return paged ? OptionalInt.of(DEFAULT_LIMIT) : OptionalInt.empty();
        }
        int limit = ColumnType.wholeNumber(LIMIT, given.single(LIMIT), 1, HIGHEST_LIMIT);
        if (!paged || limit != DEFAULT_LIMIT) {
            given.understood(LIMIT, List.of(String.valueOf(limit)));
        }
        return OptionalInt.of(limit);
    }

    private int offset() {
        if (!given.has(OFFSET)) {
            return 0;
        }
        int offset = ColumnType.wholeNumber(OFFSET, given.single(OFFSET), 0, Integer.MAX_VALUE);
        if (offset > 0) {
            given.understood(OFFSET, List.of(String.valueOf(offset)));
        }
        return offset;
    }

    /** The parts of a parameter that lists names, each once; many clients repeat the parameter for a list. */
    private List<String> listed(String parameter) {
        return given.all(parameter).stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .distinct()
                .toList();
    }

    private static List<String> joined(Stream<String> names) {
        return List.of(String.join(",", names.toList()));
    }
}
