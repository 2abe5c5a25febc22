package kaigai.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kaigai.http.ByteRange;
import kaigai.http.Preconditions;
import kaigai.http.ProblemSender;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Sends answers: whole, in part, or without the body to a client that has it already or asks with {@code HEAD}. Every
 * answer but a problem is sent here, whether it comes from the cache or was just made.
 */
@ApplicationScoped
public class AnswerSender {

    private final ProblemSender problems;

    AnswerSender(ProblemSender problems) {
        this.problems = problems;
    }

    /** Sends an answer; false if its file has been deleted meanwhile, so that it must be made again. */
    public boolean send(StoredAnswer answer, RoutingContext context) {
        if (answer.body() instanceof Body.OnDisk disk && !disk.file().open()) {
            return false;
        }
        sendOpen(answer, context);
        return true;
    }

    /**
     * Sends an answer that was just made. Its file is deleted once it has been sent, unless the answer is kept.
     *
     * @param isKept whether the cache keeps the answer
     */
    public void sendMade(StoredAnswer answer, boolean isKept, RoutingContext context) {
        sendOpen(answer, context);
        if (!isKept && answer.body() instanceof Body.OnDisk disk) {
            disk.file().discard();
        }
    }

    private void sendOpen(StoredAnswer answer, RoutingContext context) {
        if (answer.body() instanceof Body.OnDisk disk) {
            context.addEndHandler(ended -> disk.file().close());
        }
        Preconditions conditions =
                Preconditions.evaluate(context.request()::getHeader, answer.entityTag(), answer.modified());
        if (conditions != Preconditions.MET) {
            sendWithoutBody(conditions, answer.headers(), context);
            return;
        }
        context.response().headers().addAll(answer.headers());
        if (context.request().method() == HttpMethod.HEAD) {
            context.response().end();
            return;
        }
        Optional<ByteRange> range = answer.headers().contains(HttpHeaders.ACCEPT_RANGES)
                ? ByteRange.of(
                        context.request()::getHeader,
                        answer.entityTag(),
                        answer.modified(),
                        answer.body().length())
                : Optional.empty();
        if (range.isPresent()) {
            sendRange(answer, range.get(), context);
        } else {
            sendBody(answer.body(), 0, answer.body().length(), context);
        }
    }

    /**
     * Answers a request whose conditions are not met.
     *
     * @param headers the headers of the answer that isn't sent
     */
    public void sendWithoutBody(Preconditions conditions, MultiMap headers, RoutingContext context) {
        if (conditions == Preconditions.FAILED) {
            problems.send(context, StatusCode.PRECONDITION_FAILED);
            return;
        }
        HttpServerResponse response = context.response();
        response.headers()
                .addAll(headers)
                .remove(HttpHeaders.CONTENT_TYPE)
                .remove(HttpHeaders.CONTENT_ENCODING)
                .remove(HttpHeaders.CONTENT_LENGTH);
        response.setStatusCode(StatusCode.NOT_MODIFIED).end();
    }

    private void sendRange(StoredAnswer answer, ByteRange range, RoutingContext context) {
        long size = answer.body().length();
        HttpServerResponse response = context.response().putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(size));
        if (range.length() == 0) {
            answer.headers().names().forEach(response.headers()::remove);
            problems.send(
                    context,
                    StatusCode.REQUESTED_RANGE_NOT_SATISFIABLE,
                    "The range begins behind the end of the file, which has %d bytes.".formatted(size));
            return;
        }
        response.setStatusCode(StatusCode.PARTIAL_CONTENT)
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(range.length()));
        sendBody(answer.body(), range.first(), range.length(), context);
    }

    private static void sendBody(Body body, long first, long length, RoutingContext context) {
        if (body instanceof Body.Bytes bytes) {
            boolean isWhole = length == bytes.length();
            context.response()
                    .end(isWhole ? bytes.buffer() : bytes.buffer().slice((int) first, (int) (first + length)));
        } else if (body instanceof Body.OnDisk disk) {
            context.response()
                    .sendFile(disk.file().path().toString(), first, length)
                    .onFailure(failure -> context.request().connection().close());
        }
    }
}
