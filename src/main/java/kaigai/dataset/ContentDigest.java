package kaigai.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Names content by what it is.
 *
 * <p>A report's digest is the SHA-256 of its canonical JSON: the rows that it gives and the SHA-256 of its text, with
 * sorted keys, without white space, numbers without exponent or trailing zeros. A release's digest is the SHA-256 of
 * its reports' digests in ascending order, each followed by a line feed; so the order in which reports are imported
 * doesn't matter, and {@code sort | sha256sum} checks it.
 */
public final class ContentDigest {

    private ContentDigest() {}

    /** The SHA-256 of a report's text, in hex. */
    public static String ofText(byte[] text) {
        return DigestUtils.sha256Hex(text);
    }

    /** The digest of a report with this text, in hex. */
    public static String ofReport(ReportRows rows, String sourceSha256) {
        try {
            return DigestUtils.sha256Hex(CanonicalJson.MAPPER.writeValueAsBytes(new Content(rows, sourceSha256)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings, numbers and dates are always written", e);
        }
    }

    private record Content(ReportRows rows, String sourceSha256) {}

    /** The digest of a release of these reports, in hex. */
    public static String ofRelease(Collection<String> reportDigests) {
        StringBuilder lines = new StringBuilder();
        reportDigests.stream().sorted().forEach(digest -> lines.append(digest).append('\n'));
        return DigestUtils.sha256Hex(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
