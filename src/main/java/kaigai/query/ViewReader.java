package kaigai.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads rows as a view.
 *
 * @param <V> the view, a record whose components are columns
 */
final class ViewReader<V extends Record> {

    private final List<Column> columns;
    private final RowReader reader;
    private final Constructor<V> constructor;

    ViewReader(Class<V> view) {
        columns = Column.of(view);
        reader = new RowReader(columns);
        try {
            constructor = view.getDeclaredConstructor(Arrays.stream(view.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    /** The view's columns in SQL, of a table that goes by an alias. */
    String columns(String alias) {
        return columns.stream().map(column -> alias + "." + column.quoted()).collect(Collectors.joining(", "));
    }

    /** As many nulls in SQL as it has columns. */
    String nulls() {
        return String.join(", ", Collections.nCopies(width(), "NULL"));
    }

    /** How many columns it reads. */
    int width() {
        return columns.size();
    }

    /** Reads the view from a row in which its columns begin at this index, counted from 1. */
    V read(ResultSet row, int first) throws SQLException {
        return view(values(row, first));
    }

    /** The same, but only the values of its columns. */
    Object[] values(ResultSet row, int first) throws SQLException {
        return reader.read(row, first);
    }

    /** The view with these values. */
    V view(Object[] values) {
        Object[] components = values.clone();
        for (int i = 0; i < components.length; i++) {
            if (components[i] instanceof Utf8Text text) {
                components[i] = text.toString();
            }
        }
        try {
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("views are public records", e);
        }
    }
}
