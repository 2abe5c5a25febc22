package kaigai.cache;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kaigai.http.Preconditions;

/**
 * An answer that is ready to be sent: one representation in one coding.
 *
 * @param whole what stands before the body, its length among it
 * @param notModified what a client gets that has it already
 * @param entityTag its strong entity tag, in quotes
 * @param modified when it became the answer; empty where nobody knows
 * @param body its bytes
 */
public record StoredAnswer(
        AnswerHead whole, AnswerHead notModified, String entityTag, Optional<Instant> modified, Buffer body) {

    private static final int OBJECTS = 1000;

    /** An answer with these headers, which don't tell its length yet. */
    public static StoredAnswer of(MultiMap headers, String entityTag, Optional<Instant> modified, Buffer body) {
        MultiMap notModified = HttpHeaders.headers()
                .addAll(headers)
                .remove(HttpHeaders.CONTENT_TYPE)
                .remove(HttpHeaders.CONTENT_ENCODING);
        headers.add(HttpHeaders.CONTENT_LENGTH, HttpHeaders.createOptimized(String.valueOf(body.length())));
        return new StoredAnswer(
                AnswerHead.of(HttpResponseStatus.OK, headers),
                AnswerHead.of(HttpResponseStatus.NOT_MODIFIED, notModified),
                entityTag,
                modified,
                body);
    }

    /** The head for a client, as the headers of its request want it: it may have the answer already. */
    AnswerHead head(UnaryOperator<String> header) {
        return Preconditions.isNotModified(header, entityTag, modified) ? notModified : whole;
    }

    /** Whether its body follows a head of it (RFC 9110, sections 9.3.2 and 15.4.5). */
    boolean hasBody(HttpMethod method, AnswerHead head) {
        return head == whole && method != HttpMethod.HEAD;
    }

    /** Its body for a channel of Netty, which neither releases nor changes it. */
    @SuppressWarnings("deprecation") // there is no other way to get at the bytes without a copy
    ByteBuf bytes() {
        return body.getByteBuf();
    }

    /** About how many bytes of memory it takes. */
    public int weight() {
        return body.length() + whole.bytes().length + notModified.bytes().length + OBJECTS;
    }
}
