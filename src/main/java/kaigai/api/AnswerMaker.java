package kaigai.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import kaigai.cache.BodyOutput;
import kaigai.cache.StoredAnswer;
import kaigai.cache.TemporaryFiles;
import kaigai.http.ContentCoding;

/** Makes answers that are ready to be sent: their headers, and their bodies in a coding. */
@ApplicationScoped
class AnswerMaker {

    /** As many as there are threads are in memory while they are made. */
    private static final int LARGEST_IN_MEMORY = 256 * 1024;

    /** A socket's buffers take as much, so that a slow reader of a file holds no memory of ours. */
    private static final int LARGEST_FILE_IN_MEMORY = 64 * 1024;

    private final ObjectMapper json;
    private final RepresentationHeaders headers;
    private final TemporaryFiles files;

    AnswerMaker(ObjectMapper json, RepresentationHeaders headers, TemporaryFiles files) {
        this.json = json;
        this.headers = headers;
        this.files = files;
    }

    /** The headers of an answer in a coding, but for its length. */
    MultiMap headers(Representation answer, ContentCoding coding) {
        return headers.of(answer, coding);
    }

    /**
     * Makes an answer with these headers. If its body is in a temporary file, that is in use until the caller has sent
     * it.
     *
     * @throws kaigai.cache.NoRoomException if there is no room for its temporary file
     */
    StoredAnswer make(Representation answer, ContentCoding coding, MultiMap head) throws IOException {
        BodyOutput body =
                new BodyOutput(files, answer.fileName().isPresent() ? LARGEST_FILE_IN_MEMORY : LARGEST_IN_MEMORY);
        try {
            write(answer, coding.encode(body));
        } catch (IOException | RuntimeException e) {
            body.discard();
            throw e;
        }
        return StoredAnswer.of(head, answer.validators().modified(), body.body());
    }

    /** Writes the body of an answer without a coding, and closes the stream. */
    void write(Representation answer, OutputStream out) throws IOException {
        if (answer instanceof Document document) {
            document.body().write(out);
        } else {
            json.writeValue(out, answer);
        }
    }
}
