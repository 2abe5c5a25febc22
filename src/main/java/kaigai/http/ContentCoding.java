package kaigai.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How a body is coded on its way (RFC 9110, section 8.4.1). */
public enum ContentCoding {
    /** As it is. */
    IDENTITY,
    /** By gzip. */
    GZIP;

    private static final Pattern ZERO = Pattern.compile("\\s*q=0(\\.0*)?\\s*", Pattern.CASE_INSENSITIVE);

    /** The coding for a request that says this in {@code Accept-Encoding}; null for nothing. */
    public static ContentCoding of(String acceptEncoding) {
        return acceptEncoding != null && accepts("gzip", acceptEncoding) ? GZIP : IDENTITY;
    }

    /** A coding's own entry counts before the wildcard's. */
    private static boolean accepts(String coding, String header) {
        boolean byWildcard = false;
        for (String entry : header.split(",")) {
            int weight = entry.indexOf(';');
            String name = (weight < 0 ? entry : entry.substring(0, weight)).strip();
            boolean wanted =
                    weight < 0 || !ZERO.matcher(entry.substring(weight + 1)).matches();
            if (name.equalsIgnoreCase(coding)) {
                return wanted;
            }
            byWildcard = name.equals("*") ? wanted : byWildcard;
        }
        return byWildcard;
    }

    /** What the header {@code Content-Encoding} says; empty where there is none. */
    public Optional<String> header() {
        return this == GZIP ? Optional.of("gzip") : Optional.empty();
    }

    /** A stream that codes what is written into it, and passes it on. */
    public OutputStream encode(OutputStream out) throws IOException {
        return this == GZIP ? new BestGzip(out) : out;
    }

    /** An answer is coded once and sent many times, so that it pays to take the time. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
