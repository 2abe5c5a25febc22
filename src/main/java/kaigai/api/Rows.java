package kaigai.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.List;
import kaigai.format.JsonFields;
import kaigai.query.Column;

/** Some columns of rows; in JSON an array of objects. */
@JsonSerialize(using = Rows.Serializer.class)
record Rows(List<Column> columns, List<? extends Record> rows) {

    static final class Serializer extends JsonSerializer<Rows> {

        @Override
        public void serialize(Rows value, JsonGenerator json, SerializerProvider provider) throws IOException {
            JsonFields fields = new JsonFields(value.columns());
            json.writeStartArray();
            for (Record row : value.rows()) {
                fields.write(json, row);
            }
            json.writeEndArray();
        }
    }
}
