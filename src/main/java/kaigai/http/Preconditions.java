package kaigai.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Conditional requests (RFC 9110, section 13). */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Whether the client has the answer already.
     *
     * @param header gives the value of a request header, or null
     * @param entityTag the entity tag of the answer, strong and in quotes
     */
    public static boolean isNotModified(UnaryOperator<String> header, String entityTag, Optional<Instant> modified) {
        String known = header.apply(HttpHeaders.IF_NONE_MATCH);
        if (known != null) { // and If-Modified-Since is ignored
            return known.equals(entityTag)
                    || known.strip().equals("*")
                    || Arrays.stream(known.split(","))
                            .map(tag -> tag.strip().replaceFirst("^W/", ""))
                            .anyMatch(entityTag::equals);
        }
        String since = header.apply(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null
                && modified.isPresent()
                && HttpDate.parse(since)
                        .filter(time ->
                                !modified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(time))
                        .isPresent();
    }
}
