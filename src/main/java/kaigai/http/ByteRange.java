package kaigai.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a body that a request asks for (RFC 9110, section 14).
 *
 * @param first the position of its first byte, from 0
 * @param length its length; 0 if no byte of the range exists, which is answered with 416
 */
public record ByteRange(long first, long length) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /**
     * The range that a request asks for. Several ranges, and what isn't a range of bytes, count as none, and so does a
     * range of another version than the client has a part of ({@code If-Range}).
     *
     * @param header gives the value of a request header, or null
     * @param entityTag the entity tag of the whole, strong and in quotes
     * @param modified when the whole was modified; empty if unknown
     * @param size the size of the whole
     * @return empty for the whole
     */
    public static Optional<ByteRange> of(
            UnaryOperator<String> header, String entityTag, Optional<Instant> modified, long size) {
        String asked = header.apply("Range");
        Matcher range = asked == null ? null : RANGE.matcher(asked.strip());
        if (range == null || !range.matches() || !isSame(header.apply("If-Range"), entityTag, modified)) {
            return Optional.empty();
        }
        boolean isSuffix = range.group(1).isEmpty();
        if (isSuffix) {
            if (range.group(2).isEmpty()) {
                return Optional.empty();
            }
            long length = Math.min(Long.parseLong(range.group(2)), size);
            return Optional.of(new ByteRange(size - length, length));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.max(0, Math.min(last, size - 1) - first + 1)));
    }

    private static boolean isSame(String ifRange, String entityTag, Optional<Instant> modified) {
        return ifRange == null
                || ifRange.strip().equals(entityTag)
                || modified.isPresent()
                        && HttpDate.parse(ifRange).equals(modified.map(time -> time.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** The value of {@code Content-Range} for a part of a whole of this size. */
    public String contentRange(long size) {
        return length == 0 ? "bytes */" + size : "bytes %d-%d/%d".formatted(first, first + length - 1, size);
    }
}
