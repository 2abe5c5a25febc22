package kaigai.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer that is ready to be sent: one representation in one coding.
 *
 * @param headers its headers, with the length of the body
 * @param entityTag its strong entity tag, in quotes
 * @param modified when it became the answer; empty if unknown
 * @param body its body
 */
public record StoredAnswer(MultiMap headers, String entityTag, Optional<Instant> modified, Body body) {

    /** What the objects and the headers take beside the body, in bytes. */
    private static final int OBJECTS = 2500;

    /** Creates an answer with these headers, which include the entity tag and don't include the length. */
    public static StoredAnswer of(MultiMap headers, Optional<Instant> modified, Body body) {
        headers.add(HttpHeaders.CONTENT_LENGTH, HttpHeaders.createOptimized(String.valueOf(body.length())));
        return new StoredAnswer(headers, headers.get(HttpHeaders.ETAG), modified, body);
    }

    /** About how many bytes of memory the answer takes. */
    public int weight() {
        int inMemory = body instanceof Body.Bytes ? Math.toIntExact(body.length()) : 0;
        return inMemory + OBJECTS;
    }
}
