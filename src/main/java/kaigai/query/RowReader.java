package kaigai.query;

import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kaigai.dataset.CanonicalJson;

/** Reads rows as the types of their columns say. */
final class RowReader {

    private static final int LENGTH_OF_EMPTY = "[]".length();

    private final List<ColumnReader> columns;

    /** Reads the value of a column from where it stands in a row. */
    @FunctionalInterface
    private interface ColumnReader {
        Object read(ResultSet row, int index) throws SQLException;
    }

    RowReader(List<Column> columns) {
        this.columns = columns.stream().map(RowReader::of).toList();
    }

    /** Reads the columns, the first of which stands at this index, counted from 1. */
    Object[] read(ResultSet row, int first) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).read(row, first + i);
        }
        return values;
    }

    private static ColumnReader of(Column column) {
        return switch (column.type()) {
            case TEXT -> RowReader::text;
            case INTEGER -> RowReader::integer;
            case DECIMAL -> ResultSet::getBigDecimal;
            case BOOLEAN -> (row, index) -> row.getObject(index, Boolean.class);
            case DATE -> (row, index) -> row.getObject(index, LocalDate.class);
            case LIST -> list(column);
        };
    }

    private static Utf8Text text(ResultSet row, int index) throws SQLException {
        byte[] utf8 = row.getBytes(index);
        return utf8 == null ? null : new Utf8Text(utf8);
    }

    private static Integer integer(ResultSet row, int index) throws SQLException {
        int value = row.getInt(index);
        return row.wasNull() ? null : (Integer) value;
    }

    /** Most lists are empty, and needn't be parsed; of the others no text is made first. */
    private static ColumnReader list(Column column) {
        ObjectReader json = CanonicalJson.reader(column.javaType());
        return (row, index) -> {
            byte[] utf8 = row.getBytes(index);
            return utf8.length == LENGTH_OF_EMPTY ? List.of() : CanonicalJson.read(utf8, json);
        };
    }
}
