package kaigai.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as HTTP writes them (RFC 9110, section 5.6.7), to the second. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Answer after answer says the time of the same release. */
    private static volatile Written last = new Written(Instant.EPOCH);

    private record Written(Instant time, String header) {

        Written(Instant time) {
            this(time, FORMAT.format(time));
        }
    }

    private HttpDate() {}

    /** A time as a header says it. */
    public static String format(Instant time) {
        Written written = last;
        if (!written.time().equals(time)) {
            written = new Written(time);
            last = written;
        }
        return written.header();
    }

    /** The time that a header says; empty if it says none, which RFC 9110 wants to be ignored. */
    public static Optional<Instant> parse(String header) {
        try {
            return Optional.of(FORMAT.parse(header, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
