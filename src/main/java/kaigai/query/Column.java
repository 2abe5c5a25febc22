package kaigai.query;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 * @param values the only values that there can be; empty where there are others
 * @param nullable whether a row may have none
 * @param unit the unit of its values: {@code km2}, {@code people}, an ISO 4217 currency code, or another word; empty
 *     for what is in none, and where another column names it
 * @param description what it holds, for people
 * @param accessor gives its value of a row, which is null if the row has none
 */
public record Column(
        String name,
        ColumnType type,
        List<String> values,
        boolean nullable,
        Optional<String> unit,
        String description,
        Function<Record, Object> accessor) {

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
                values,
                schema.nullable(),
                unit(schema),
                schema.description(),
                accessor(component));
    }

    /** A method handle, since reflection takes several times as long. */
    private static Function<Record, Object> accessor(RecordComponent component) {
        try {
            MethodHandle handle = MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Record.class));
            return row -> invoke(handle, row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("rows are public records", e);
        }
    }

    private static Object invoke(MethodHandle accessor, Record row) {
        try {
            return accessor.invokeExact(row);
        } catch (Throwable e) {
            throw new IllegalStateException("the accessors of rows don't fail", e);
        }
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

    /** Its value of a row; null if the row has none. */
    public Object value(Record row) {
        return accessor.apply(row);
    }

    /** The same column with other values allowed. */
    public Column withValues(List<String> others) {
        return new Column(name, type, others, nullable, unit, description, accessor);
    }
}
