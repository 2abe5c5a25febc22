package kaigai.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import kaigai.query.Column;
import kaigai.query.Utf8Text;

/** Writes rows as fields of JSON objects, whose keys are the columns' names. */
public final class JsonFields {

    private final SerializedString[] names;

    /** For rows with values of these columns. */
    public JsonFields(List<Column> columns) {
        names = columns.stream().map(Column::name).map(SerializedString::new).toArray(SerializedString[]::new);
    }

    /** Writes a row into an object that has been begun: the values of the columns, in their order. */
    public void write(JsonGenerator json, Object[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            json.writeFieldName(names[i]);
            write(json, row[i]);
        }
    }

    /** Writes a row as an object. */
    public void writeObject(JsonGenerator json, Object[] row) throws IOException {
        json.writeStartObject();
        write(json, row);
        json.writeEndObject();
    }

    /** Writes rows as an array of objects into a document that has been begun. */
    public void writeAll(JsonGenerator json, List<Object[]> rows) throws IOException {
        json.writeStartArray();
        for (Object[] row : rows) {
            writeObject(json, row);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Utf8Text text) {
            json.writeUTF8String(text.utf8(), 0, text.utf8().length);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof List<?>) {
            json.writePOJO(value);
        } else {
            json.writeString(value.toString());
        }
    }
}
