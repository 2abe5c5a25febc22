package kaigai.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the conditions of a request lead to (RFC 9110, section 13). */
public enum Preconditions {
    /** The answer is sent. */
    MET,
    /** The client has the answer already: 304. */
    NOT_MODIFIED,
    /** The client asked for another version of the answer: 412. */
    FAILED;

    /**
     * Evaluates the conditions of a request in the order of RFC 9110, section 13.2.2.
     *
     * @param header gives the value of a request header, or null
     * @param entityTag the entity tag of the answer, strong and in quotes
     * @param modified when the answer was modified; empty if unknown
     */
    public static Preconditions evaluate(UnaryOperator<String> header, String entityTag, Optional<Instant> modified) {
        String wanted = header.apply(HttpHeaders.IF_MATCH);
        if (wanted != null && !names(wanted, entityTag)) {
            return FAILED;
        }
        if (wanted == null && isModifiedAfter(header.apply(HttpHeaders.IF_UNMODIFIED_SINCE), modified)) {
            return FAILED;
        }
        String known = header.apply(HttpHeaders.IF_NONE_MATCH);
        boolean isKnown = known == null
                ? isModifiedAt(header.apply(HttpHeaders.IF_MODIFIED_SINCE), modified)
                : names(known.replace("W/", ""), entityTag); // which leaves If-Modified-Since without effect
        return isKnown ? NOT_MODIFIED : MET;
    }

    /** Whether a list of entity tags has one of them, or is the asterisk that stands for all. */
    private static boolean names(String list, String entityTag) {
        return list.equals(entityTag)
                || Arrays.stream(list.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals(entityTag) || tag.equals("*"));
    }

    private static boolean isModifiedAfter(String header, Optional<Instant> modified) {
        return header != null
                && modified.isPresent()
                && HttpDate.parse(header)
                        .filter(seconds(modified.get())::isAfter)
                        .isPresent();
    }

    /**
     * Only the very time of the answer counts: a release may be published with an earlier time than the one before it,
     * if the clock was set back.
     */
    private static boolean isModifiedAt(String header, Optional<Instant> modified) {
        return header != null
                && modified.isPresent()
                && HttpDate.parse(header)
                        .filter(seconds(modified.get())::equals)
                        .isPresent();
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
