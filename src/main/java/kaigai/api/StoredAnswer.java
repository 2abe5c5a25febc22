package kaigai.api;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer that is ready to be sent: one representation in one coding.
 *
 * @param headers its headers, the entity tag among them
 * @param notModifiedHeaders those of its headers that go to a client which has it already
 * @param entityTag its strong entity tag, in quotes
 * @param modified when it became the answer; empty where nobody knows
 * @param body its bytes
 */
record StoredAnswer(
        MultiMap headers, MultiMap notModifiedHeaders, String entityTag, Optional<Instant> modified, Buffer body) {

    private static final int OVERHEAD = 1000;

    /** About how many bytes of memory it takes. */
    int weight() {
        return body.length() + OVERHEAD;
    }
}
