package kaigai.cache;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kaigai.http.Preconditions;

/**
 * An answer that is ready to be sent: one representation in one coding.
 *
 * @param whole what precedes the body, with its length
 * @param notModified what a client gets that has it already
 * @param entityTag its strong entity tag, in quotes
 * @param modified when it became the answer; empty if unknown
 * @param body its body
 */
public record StoredAnswer(
        AnswerHead whole, AnswerHead notModified, String entityTag, Optional<Instant> modified, Body body) {

    private static final int OBJECTS = 1000;

    /** An answer with these headers, which don't include the length. */
    public static StoredAnswer of(MultiMap headers, String entityTag, Optional<Instant> modified, Body body) {
        AnswerHead notModified = notModified(headers);
        headers.add(HttpHeaders.CONTENT_LENGTH, HttpHeaders.createOptimized(String.valueOf(body.length())));
        return new StoredAnswer(AnswerHead.of(HttpResponseStatus.OK, headers), notModified, entityTag, modified, body);
    }

    /** What a client gets that has the answer with these headers already. */
    public static AnswerHead notModified(MultiMap headers) {
        return AnswerHead.of(
                HttpResponseStatus.NOT_MODIFIED,
                HttpHeaders.headers()
                        .addAll(headers)
                        .remove(HttpHeaders.CONTENT_TYPE)
                        .remove(HttpHeaders.CONTENT_ENCODING));
    }

    /** The same with its body outside the heap, if it is in memory. */
    StoredAnswer offHeap() {
        return body instanceof Body.Bytes bytes
                ? new StoredAnswer(whole, notModified, entityTag, modified, bytes.offHeap())
                : this;
    }

    /** The head for a client, which may have the answer already according to the headers of its request. */
    AnswerHead head(UnaryOperator<String> header) {
        return Preconditions.isNotModified(header, entityTag, modified) ? notModified : whole;
    }

    /** Whether the body follows a head of it (RFC 9110, sections 9.3.2 and 15.4.5). */
    boolean hasBody(HttpMethod method, AnswerHead head) {
        return head == whole && method != HttpMethod.HEAD;
    }

    /** About how many bytes of memory it takes. */
    public int weight() {
        int inMemory = body instanceof Body.Bytes ? Math.toIntExact(body.length()) : 0;
        return inMemory + whole.bytes().length + notModified.bytes().length + OBJECTS;
    }
}
