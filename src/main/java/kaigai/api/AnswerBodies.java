package kaigai.api;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Supplier;
import kaigai.cache.StoredAnswer;
import kaigai.http.CommonHeaders;
import kaigai.http.ContentCoding;
import org.jboss.logging.Logger;

/** Makes the bodies of answers, and of them what the cache keeps. */
@ApplicationScoped
class AnswerBodies {

    private static final Logger LOG = Logger.getLogger(AnswerBodies.class);

    /** Most answers fit into it, so that they needn't be copied as they grow. */
    private static final int USUAL_SIZE = 32 * 1024;

    private final ObjectMapper json;
    private final RepresentationHeaders headers;

    AnswerBodies(ObjectMapper json, RepresentationHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    /**
     * Writes the body of an answer, not yet coded, and closes the stream.
     *
     * @throws NoRoomException if there is no memory for it
     */
    void write(Representation answer, OutputStream out) throws IOException {
        try {
            if (answer instanceof Document document) {
                document.body().write(out);
            } else {
                json.writeValue(out, answer);
            }
        } catch (OutOfMemoryError e) {
            throw noRoom(e);
        }
    }

    /**
     * The body of an answer in a coding, off the heap, where it can be sent from; whoever gets it releases it.
     *
     * @throws NoRoomException if there is no memory for it
     */
    ByteBuf coded(Representation answer, ContentCoding coding) throws IOException {
        ByteBuf bytes = allocated(() -> VertxByteBufAllocator.POOLED_ALLOCATOR.directBuffer(USUAL_SIZE));
        try {
            write(answer, coding.encode(new ByteBufOutputStream(bytes)));
            return bytes;
        } catch (IOException | RuntimeException e) {
            bytes.release();
            throw e;
        }
    }

    /** What to keep of an answer. */
    StoredAnswer stored(Representation answer, ContentCoding coding) throws IOException {
        ByteBuf body = coded(answer, coding);
        try {
            return stored(answer, coding, body);
        } finally {
            body.release();
        }
    }

    /**
     * What to keep of an answer whose coded body this is, which is copied.
     *
     * @throws NoRoomException if there is no memory for it
     */
    StoredAnswer stored(Representation answer, ContentCoding coding, ByteBuf body) {
        Map<String, String> said = headers.of(answer, coding);
        MultiMap optimised = HttpHeaders.headers();
        CommonHeaders.setFixed(optimised);
        said.forEach(
                (name, value) -> optimised.add(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
        return StoredAnswer.of(optimised, said.get(ETAG), answer.basis().modified(), offHeap(body));
    }

    /** What is sent from the heap is copied each time. The collector frees it, so nobody else may. */
    @SuppressWarnings("deprecation") // there is no other way to give Vert.x a buffer off the heap
    private static Buffer offHeap(ByteBuf body) {
        ByteBuffer bytes = allocated(() -> ByteBuffer.allocateDirect(body.readableBytes()));
        body.getBytes(body.readerIndex(), bytes);
        bytes.flip();
        return Buffer.buffer(
                Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes).asReadOnly()));
    }

    private static <T> T allocated(Supplier<T> memory) {
        try {
            return memory.get();
        } catch (OutOfMemoryError e) {
            throw noRoom(e);
        }
    }

    private static NoRoomException noRoom(OutOfMemoryError e) {
        LOG.warnf("There is no memory for an answer: %s", e.getMessage());
        return new NoRoomException(e);
    }
}
