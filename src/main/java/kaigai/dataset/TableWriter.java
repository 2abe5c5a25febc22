package kaigai.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adds views to the table that holds them. Hibernate reads these tables; it doesn't write them, because its connections
 * are those of the role that serves, which may only read.
 *
 * @param <V> the view, a record whose components are the table's columns
 */
final class TableWriter<V extends Record> {

    private final String sql;
    private final RecordComponent[] components;

    TableWriter(Class<V> view) {
        components = view.getRecordComponents();
        String marks = Arrays.stream(components).map(component -> "?").collect(Collectors.joining(", "));
        sql = "INSERT INTO %s (report_id, %s) VALUES (?, %s)"
                .formatted(Columns.table(view), Columns.listed(view), marks);
    }

    void add(Connection connection, long reportId, List<V> views) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (V view : views) {
                insert.setLong(1, reportId);
                for (int i = 0; i < components.length; i++) {
                    set(insert, i + 2, components[i], view);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void set(PreparedStatement insert, int index, RecordComponent component, V view) throws SQLException {
        Object value = value(component, view);
        if (value instanceof List<?> list) {
            insert.setObject(index, json(list), Types.OTHER);
        } else {
            insert.setObject(index, value);
        }
    }

    private static Object value(RecordComponent component, Record view) {
        try {
            return component.getAccessor().invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("views are public records", e);
        }
    }

    private static String json(List<?> list) {
        try {
            return CanonicalJson.MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers are always written", e);
        }
    }
}
