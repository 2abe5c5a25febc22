package kaigai.query;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kaigai.dataset.Columns;
import kaigai.report.Coded;
import kaigai.report.Theme;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a table. Its one name is the column in SQL, the key in JSON, the header in CSV, the filter in the URL and
 * the property in OpenAPI.
 *
 * @param name the name, in {@code snake_case}
 * @param type what its values are
 * @param javaType the type of the values as they are read: for a list that of its elements too
 * @param values the only values that there can be; empty where there are others
 * @param nullable whether a row may have none
 * @param unit the unit of its values: {@code km2}, {@code people}, an ISO 4217 currency code, or another word; empty
 *     for what is in none, and where another column names it
 * @param description what it holds, for people
 */
public record Column(
        String name,
        ColumnType type,
        Type javaType,
        List<String> values,
        boolean nullable,
        Optional<String> unit,
        String description) {

    /** The extension that says in the OpenAPI document what unit a column is in. */
    private static final String UNIT = "x-unit";

    private static final ClassValue<List<Column>> OF_VIEWS = new ClassValue<>() {
        @Override
        protected List<Column> computeValue(Class<?> view) {
            return Arrays.stream(view.getRecordComponents())
                    .map(component -> of(view, component))
                    .toList();
        }
    };

    /** The columns that the components of a view stand for, in their order. */
    static List<Column> of(Class<? extends Record> view) {
        return OF_VIEWS.get(view);
    }

    private static Column of(Class<?> view, RecordComponent component) {
        Schema schema = schema(view, component);
        List<String> values = component.getName().equals("theme") ? themes() : List.of(schema.enumeration());
        return new Column(
                Columns.name(component),
                ColumnType.of(component.getType()),
                component.getGenericType(),
                values,
                schema.nullable(),
                unit(schema),
                schema.description());
    }

    /** The annotation reaches the field of a component, though not the component itself. */
    private static Schema schema(Class<?> view, RecordComponent component) {
        try {
            return view.getDeclaredField(component.getName()).getAnnotation(Schema.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every component has a field", e);
        }
    }

    private static Optional<String> unit(Schema schema) {
        return Arrays.stream(schema.extensions())
                .filter(extension -> extension.name().equals(UNIT))
                .map(Extension::value)
                .findFirst();
    }

    private static List<String> themes() {
        return Arrays.stream(Theme.values()).map(Coded::code).toList();
    }

    /** The same column, where there can be other values. */
    public Column withValues(List<String> others) {
        return new Column(name, type, javaType, others, nullable, unit, description);
    }

    /** Its name as SQL wants it: one is called references, and some hold a hyphen. */
    String quoted() {
        return '"' + name + '"';
    }
}
