package kaigai.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import kaigai.query.Column;

/** Writes rows as JSON objects whose keys are the columns' names. */
public final class JsonWriter implements RowWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new BlackbirdModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private final JsonGenerator json;
    private final Layout layout;
    private final SerializedString[] names;

    /** How rows follow each other. */
    enum Layout {
        /** As the elements of an array. */
        ARRAY,
        /** Each on a line. */
        LINES
    }

    JsonWriter(OutputStream out, List<Column> columns, Layout layout) throws IOException {
        this(JSON.createGenerator(out), columns, layout);
        if (layout == Layout.LINES) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        }
    }

    private JsonWriter(JsonGenerator json, List<Column> columns, Layout layout) throws IOException {
        this.json = json;
        this.layout = layout;
        this.names =
                columns.stream().map(Column::name).map(SerializedString::new).toArray(SerializedString[]::new);
        if (layout == Layout.ARRAY) {
            json.writeStartArray();
        }
    }

    /** Writes all rows as an array into a document that has been begun. */
    public static void writeRows(JsonGenerator json, List<Column> columns, List<Object[]> rows) throws IOException {
        JsonWriter writer = new JsonWriter(json, columns, Layout.ARRAY);
        for (Object[] row : rows) {
            writer.write(row);
        }
        json.writeEndArray();
    }

    /** Begins a document. */
    public static JsonGenerator begin(OutputStream out) throws IOException {
        return JSON.createGenerator(out);
    }

    @Override
    public void write(Object[] row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.length; i++) {
            json.writeFieldName(names[i]);
            write(row[i]);
        }
        json.writeEndObject();
        if (layout == Layout.LINES) {
            json.writeRaw('\n');
        }
    }

    private void write(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
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

    @Override
    public void close() throws IOException {
        if (layout == Layout.ARRAY) {
            json.writeEndArray();
        }
        json.close();
    }
}
