package kaigai.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kaigai.http.ByteRange;
import kaigai.http.CommonHeaders;
import kaigai.http.FrameworkProblems;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Sends answers: whole, without the body to a client that has it already or asks with {@code HEAD}, or in part. Every
 * answer but a problem is sent here, whether it comes from the cache or was just made.
 */
@ApplicationScoped
public class AnswerSender {

    private final CommonHeaders common;
    private final FrameworkProblems problems;

    AnswerSender(CommonHeaders common, FrameworkProblems problems) {
        this.common = common;
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
        AnswerHead head = answer.head(context.request()::getHeader);
        if (!answer.hasBody(context.request().method(), head)) {
            sendHead(head, context);
            return;
        }
        Optional<ByteRange> range = answer.whole().headers().contains(HttpHeaders.ACCEPT_RANGES)
                ? ByteRange.of(
                        context.request()::getHeader,
                        answer.entityTag(),
                        answer.modified(),
                        answer.body().length())
                : Optional.empty();
        if (range.isPresent()) {
            sendRange(answer, range.get(), context);
        } else {
            writeHead(answer.whole(), context);
            sendBody(answer.body(), 0, answer.body().length(), context);
        }
    }

    /** Sends an answer without a body. */
    public void sendHead(AnswerHead head, RoutingContext context) {
        writeHead(head, context);
        context.response().end();
    }

    private void writeHead(AnswerHead head, RoutingContext context) {
        HttpServerResponse response = context.response();
        common.date(response);
        head.headers().names().forEach(response.headers()::remove);
        response.headers().addAll(head.headers());
        response.setStatusCode(head.status().code());
    }

    private void sendRange(StoredAnswer answer, ByteRange range, RoutingContext context) {
        long size = answer.body().length();
        HttpServerResponse response = context.response();
        if (range.length() == 0) {
            response.putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(size));
            problems.answer(
                    context,
                    StatusCode.REQUESTED_RANGE_NOT_SATISFIABLE,
                    "The range begins behind the end of the file, which has %d bytes.".formatted(size));
            return;
        }
        writeHead(answer.whole(), context);
        response.setStatusCode(StatusCode.PARTIAL_CONTENT)
                .putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(size))
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
