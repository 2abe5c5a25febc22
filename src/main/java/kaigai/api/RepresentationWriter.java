package kaigai.api;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.utils.NoBoundChecksBuffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kaigai.cache.CacheKey;
import kaigai.cache.CachedAnswers;
import kaigai.cache.CopyingStream;
import kaigai.cache.ResponseCache;
import kaigai.http.Connections;
import kaigai.http.ContentCoding;
import kaigai.http.PacedStream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends the bodies of answers, in one piece but for those of any length, and gives them to the cache. */
@Provider
class RepresentationWriter implements ServerMessageBodyWriter<Representation> {

    private static final Logger LOG = Logger.getLogger(RepresentationWriter.class);

    /** How many bodies may be copied for the cache at a time, of which each may grow to the largest that it keeps. */
    private static final int COPIES = 2;

    private final AnswerBodies bodies;
    private final ResponseCache cache;
    private final CurrentVertxRequest request;
    private final Semaphore copies = new Semaphore(COPIES);

    RepresentationWriter(AnswerBodies bodies, ResponseCache cache, CurrentVertxRequest request) {
        this.bodies = bodies;
        this.cache = cache;
        this.request = request;
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
        ContentCoding coding = answer.coding(context.getRequestHeaders().getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        Optional<CacheKey> key = CachedAnswers.key(request.getCurrent()).filter(asked -> decides(asked, answer));
        if (answer instanceof Document document && document.isStreamed()) {
            stream(answer, coding, key, new PacedStream(context.getOrCreateOutputStream(), request.getCurrent()));
        } else {
            ByteBuf body = bodies.coded(answer, coding);
            key.ifPresent(asked -> keep(answer, coding, asked, body));
            request.getCurrent().response().end(new NoBoundChecksBuffer(body));
        }
    }

    /** Sends as it writes, and keeps the body unless it turns out too large, or too many others are being kept. */
    private void stream(Representation answer, ContentCoding coding, Optional<CacheKey> key, OutputStream out)
            throws IOException {
        Optional<CopyingStream> copy =
                key.filter(asked -> copies.tryAcquire()).map(asked -> copying(answer, coding, asked, out));
        if (copy.isEmpty()) {
            CachedAnswers.letOthersGoOn(request.getCurrent());
        }
        try {
            bodies.write(answer, coding.encode(copy.isPresent() ? copy.get() : out));
        } catch (IOException | RuntimeException e) {
            if (!request.getCurrent().response().headWritten()) {
                throw e;
            }
            // A problem can't be sent any more, and an end would let what was sent so far look whole.
            LOG.warnf("%s breaks off: %s", request.getCurrent().request().path(), e.getMessage());
            Connections.cut(request.getCurrent());
            release(out);
        } finally {
            copy.ifPresent(CopyingStream::giveUp);
        }
    }

    private CopyingStream copying(Representation answer, ContentCoding coding, CacheKey key, OutputStream out) {
        RoutingContext context = request.getCurrent();
        return new CopyingStream(
                out, cache.largestBody(), body -> keep(answer, coding, key, Unpooled.wrappedBuffer(body)), () -> {
                    copies.release();
                    CachedAnswers.letOthersGoOn(context);
                });
    }

    /** Has the stream give back the memory of what it hasn't sent, which nobody takes any more. */
    private static void release(OutputStream out) {
        try {
            out.close();
        } catch (IOException e) {
            LOG.debugf("Closed after it was cut: %s", e.getMessage());
        }
    }

    /** Whether a key has all that an answer depends on. A file may name the service's address, as a page does. */
    private static boolean decides(CacheKey key, Representation answer) {
        return answer instanceof PageAnswer ? key.isPage() : !(answer instanceof FileAnswer);
    }

    private void keep(Representation answer, ContentCoding coding, CacheKey asked, ByteBuf body) {
        try {
            cache.keep(asked, asked.at(answer.links().self(), answer.variant()), bodies.stored(answer, coding, body));
        } catch (NoRoomException e) {
            LOG.debugf("%s isn't kept", answer.links().self());
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
        bodies.write(answer, out);
    }
}
