package kaigai.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kaigai.api.Answer.Links;
import kaigai.api.Answer.Meta;
import kaigai.format.JsonFields;
import kaigai.format.JsonWriter;
import kaigai.format.RowWriter;
import kaigai.query.Column;

/** Writes a page of a table as {@link Answer} has it: its rows as {@code data}, and behind them the rest. */
final class TablePageWriter implements RowWriter {

    private final JsonGenerator json;
    private final JsonFields fields;
    private final Meta meta;
    private final Links links;

    TablePageWriter(OutputStream out, List<Column> columns, Meta meta, Links links) throws IOException {
        this.json = JsonWriter.begin(out);
        this.fields = new JsonFields(columns);
        this.meta = meta;
        this.links = links;
        json.writeStartObject();
        json.writeFieldName("data");
        json.writeStartArray();
    }

    @Override
    public void write(Object[] row) throws IOException {
        fields.writeObject(json, row);
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writePOJOField("meta", meta);
        json.writePOJOField("links", links);
        json.writeEndObject();
        json.close();
    }
}
