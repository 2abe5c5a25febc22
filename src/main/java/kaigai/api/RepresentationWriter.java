package kaigai.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes the bodies of answers: in one piece, but for those of any length, which are streamed. */
@Provider
class RepresentationWriter implements ServerMessageBodyWriter<Representation> {

    private final ObjectMapper json;

    RepresentationWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return Representation.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Representation.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Representation answer, Type generic, ServerRequestContext context) throws IOException {
        ContentCoding coding =
                ContentCoding.of(context.getRequestHeaders().getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        if (answer instanceof TableAnswer table && table.isStreamed()) {
            table.body().write(coding.encode(context.getOrCreateOutputStream()));
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(answer, coding.encode(bytes));
            context.serverResponse().end(bytes.toByteArray());
        }
    }

    private void write(Representation answer, OutputStream out) throws IOException {
        if (answer instanceof TableAnswer table) {
            table.body().write(out);
        } else {
            json.writeValue(out, answer);
        }
    }

    @Override
    public void writeTo(
            Representation answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(answer, out);
    }
}
