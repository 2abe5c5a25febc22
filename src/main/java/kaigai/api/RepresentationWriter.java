package kaigai.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import kaigai.cache.AnswerSender;
import kaigai.cache.CacheKey;
import kaigai.cache.NoRoomException;
import kaigai.cache.PendingAnswer;
import kaigai.cache.StoredAnswer;
import kaigai.http.ContentCoding;
import kaigai.http.Preconditions;
import kaigai.http.ProblemSender;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Makes the answers that the cache doesn't have, gives them to the cache, and sends them. */
@Provider
class RepresentationWriter implements ServerMessageBodyWriter<Representation> {

    private final AnswerMaker maker;
    private final AnswerSender sender;
    private final ProblemSender problems;
    private final CurrentVertxRequest request;

    RepresentationWriter(AnswerMaker maker, AnswerSender sender, ProblemSender problems, CurrentVertxRequest request) {
        this.maker = maker;
        this.sender = sender;
        this.problems = problems;
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
        // The framework would write a problem as it would have written the answer.
        try {
            write(answer, routing);
        } catch (NotAcceptableMediaTypeException e) {
            problems.send(routing, StatusCode.NOT_ACCEPTABLE, e.getMessage());
        } catch (NoRoomException e) {
            problems.send(routing, StatusCode.SERVICE_UNAVAILABLE, e.getMessage());
        }
    }

    private void write(Representation answer, RoutingContext routing) throws IOException {
        Negotiation.choose(List.of(answer.mediaType()), routing);
        ContentCoding coding = answer.coding(routing.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        MultiMap head = maker.headers(answer, coding);
        Preconditions conditions = Preconditions.evaluate(
                routing.request()::getHeader,
                head.get(HttpHeaders.ETAG),
                answer.validators().modified());
        if (conditions != Preconditions.MET) { // which is known before the body is made
            sender.sendWithoutBody(conditions, head, routing);
            return;
        }
        StoredAnswer made = maker.make(answer, coding, head);
        boolean isKept = PendingAnswer.of(routing)
                .filter(pending -> isCacheable(pending.key(), answer) && pending.keep(made))
                .isPresent();
        sender.sendMade(made, isKept, routing);
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
