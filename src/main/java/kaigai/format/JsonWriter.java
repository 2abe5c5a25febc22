package kaigai.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kaigai.query.Column;

/** Writes rows as JSON objects whose keys are the columns' names. */
public final class JsonWriter implements RowWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private final JsonGenerator json;
    private final Layout layout;
    private final JsonFields fields;

    /** How rows follow each other. */
    enum Layout {
        /** As the elements of an array. */
        ARRAY,
        /** Each on a line. */
        LINES
    }

    JsonWriter(OutputStream out, List<Column> columns, Layout layout) throws IOException {
        this.json = begin(out);
        this.layout = layout;
        this.fields = new JsonFields(columns);
        if (layout == Layout.ARRAY) {
            json.writeStartArray();
        } else {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        }
    }

    /** Begins a document. */
    public static JsonGenerator begin(OutputStream out) throws IOException {
        return JSON.createGenerator(out);
    }

    @Override
    public void write(Record row) throws IOException {
        fields.write(json, row);
        if (layout == Layout.LINES) {
            json.writeRaw('\n');
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
