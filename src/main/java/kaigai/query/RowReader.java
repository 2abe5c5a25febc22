package kaigai.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kaigai.dataset.CanonicalJson;

/** Reads rows as the types of their columns say. */
final class RowReader {

    private final List<Column> columns;

    RowReader(List<Column> columns) {
        this.columns = columns;
    }

    Object[] read(ResultSet row) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(row, i + 1, columns.get(i));
        }
        return values;
    }

    private static Object read(ResultSet row, int index, Column column) throws SQLException {
        return switch (column.type()) {
            case TEXT -> row.getString(index);
            case INTEGER -> row.getObject(index, Integer.class);
            case DECIMAL -> row.getObject(index, BigDecimal.class);
            case BOOLEAN -> row.getObject(index, Boolean.class);
            case DATE -> row.getObject(index, LocalDate.class);
            case LIST -> CanonicalJson.read(row.getString(index), column.javaType());
        };
    }
}
