package kaigai.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import kaigai.query.Column;

/** Writes rows as JSON objects whose keys are the names of columns. */
public final class JsonFields {

    private final List<Column> columns;
    private final SerializedString[] names;

    /** Writes the values of these columns. */
    public JsonFields(List<Column> columns) {
        this.columns = columns;
        names = columns.stream().map(Column::name).map(SerializedString::new).toArray(SerializedString[]::new);
    }

    /** Writes a row as an object. */
    public void write(JsonGenerator json, Record row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < names.length; i++) {
            json.writeFieldName(names[i]);
            write(json, columns.get(i).value(row));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof List<?>) {
            json.writePOJO(value);
        } else {
            json.writeString(value.toString());
        }
    }
}
