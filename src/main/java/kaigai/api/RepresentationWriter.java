package kaigai.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
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
import kaigai.cache.AnswerSender;
import kaigai.cache.CacheKey;
import kaigai.cache.CachedAnswers;
import kaigai.cache.ResponseCache;
import kaigai.cache.StoredAnswer;
import kaigai.http.ContentCoding;
import kaigai.http.Preconditions;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Makes the answers that the cache didn't have, sends them, and gives them to the cache. */
@Provider
class RepresentationWriter implements ServerMessageBodyWriter<Representation> {

    private final AnswerMaker maker;
    private final RepresentationHeaders headers;
    private final ResponseCache cache;
    private final AnswerSender sender;
    private final CurrentVertxRequest request;

    RepresentationWriter(
            AnswerMaker maker,
            RepresentationHeaders headers,
            ResponseCache cache,
            AnswerSender sender,
            CurrentVertxRequest request) {
        this.maker = maker;
        this.headers = headers;
        this.cache = cache;
        this.sender = sender;
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
        context.serverResponse().setPreCommitListener(ignored -> {}); // would set the framework's status and headers
        RoutingContext routing = request.getCurrent();
        ContentCoding coding = answer.coding(routing.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        Optional<CacheKey> asked = CachedAnswers.key(routing).filter(key -> isCacheable(key, answer));
        Optional<CacheKey> canonical = asked.map(key -> key.at(answer.links().self(), coding, answer.variant()));
        if (canonical.isPresent()) {
            Optional<StoredAnswer> kept = cache.find(canonical.get());
            if (kept.isPresent() && sender.send(kept.get(), routing)) {
                cache.name(asked.get(), canonical.get());
                return;
            }
        }
        if (isNotModified(answer, coding, routing)) {
            sender.sendHead(maker.notModified(answer, coding), routing);
            return;
        }
        StoredAnswer made = maker.make(answer, coding);
        boolean isKept = canonical.isPresent() && cache.keep(asked.get(), canonical.get(), made);
        sender.sendMade(made, isKept, routing);
    }

    /** It is known before the body is made. */
    private boolean isNotModified(Representation answer, ContentCoding coding, RoutingContext context) {
        return Preconditions.isNotModified(
                context.request()::getHeader,
                headers.entityTag(answer, coding),
                answer.validators().modified());
    }

    /** Whether a key has everything that an answer depends on. Some depend on the service's address. */
    private static boolean isCacheable(CacheKey key, Representation answer) {
        return answer instanceof PageAnswer ? key.isPage() : !answer.namesAddress();
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
        maker.write(answer, out);
    }
}
