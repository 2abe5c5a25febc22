package kaigai.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
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

    /** Columns that have been added count where they say something, so that older rows keep their digest. */
    private static final JsonMapper MAPPER = CanonicalJson.MAPPER
            .rebuild()
            .addMixIn(BudgetLineView.class, AddedToBudgetLine.class)
            .addMixIn(FactView.class, AddedToFact.class)
            .addMixIn(FindingView.class, AddedToFinding.class)
            .build();

    private ContentDigest() {}

    private interface AddedToBudgetLine {

        @JsonInclude(Include.NON_NULL)
        String qualifier();

        @JsonInclude(Include.NON_NULL)
        Integer budget();
    }

    private interface AddedToFact {

        @JsonInclude(Include.NON_NULL)
        String qualifier();

        @JsonInclude(Include.NON_NULL)
        String asOf();
    }

    private interface AddedToFinding {

        @JsonInclude(Include.NON_NULL)
        String table();

        @JsonInclude(Include.NON_NULL)
        Integer row();

        @JsonInclude(Include.NON_NULL)
        String field();

        @JsonInclude(Include.NON_NULL)
        String expectedJa();

        @JsonInclude(Include.NON_NULL)
        BigDecimal statedNumber();

        @JsonInclude(Include.NON_NULL)
        BigDecimal expectedNumber();

        @JsonInclude(Include.NON_NULL)
        BigDecimal difference();
    }

    /** The SHA-256 of a report's text, in hex. */
    public static String ofText(byte[] text) {
        return DigestUtils.sha256Hex(text);
    }

    /** The digest of a report with this text, in hex. */
    public static String ofReport(ReportRows rows, String sourceSha256) {
        try {
            return DigestUtils.sha256Hex(MAPPER.writeValueAsBytes(new Content(rows, sourceSha256)));
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
