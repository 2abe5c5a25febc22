package kaigai.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaigai.release.LoadedReport;
import kaigai.report.ReportText;

/** The reports' own texts: the evidence behind every row. */
public final class Sources {

    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,7})(?:-([1-9]\\d{0,7}))?");

    private Sources() {}

    /**
     * Lines of a report.
     *
     * @param lines {@code 48-53} or {@code 48}; empty for all
     * @throws InvalidValueException if they can't be lines of the report
     */
    public static SourceView get(LoadedReport report, Optional<String> lines) {
        ReportText text = ReportText.of(report.source());
        int count = text.lines().size();
        String sha256 = report.version().sourceSha256();
        if (lines.isEmpty()) {
            return new SourceView(report.country(), 1, count, count, sha256, report.source());
        }
        Matcher range = RANGE.matcher(lines.get());
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first <= last && last <= count) {
                return new SourceView(report.country(), first, last, count, sha256, text.between(first, last));
            }
        }
        throw new InvalidValueException(
                "lines", lines.get(), "a line or a range of lines from 1 to " + count + ", such as 48-53");
    }
}
