package kaigai.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kaigai.dataset.ReportRows;
import kaigai.report.ReportReader;
import kaigai.report.SampleReports;
import org.apache.commons.codec.digest.DigestUtils;

/** Snapshots of reports that no database has seen. */
public final class SampleSnapshots {

    private static final Instant CREATED_AT = Instant.parse("2026-11-27T00:00:00Z");

    private SampleSnapshots() {}

    /** The report on Denmark and the made-up ones, each loaded anew. */
    public static List<LoadedReport> reports() {
        return Stream.concat(
                        Stream.of(SampleReports.denmark(), SampleReports.newYork()),
                        SampleReports.madeUpNames().stream()
                                .filter(name -> !name.equals("newyork"))
                                .map(SampleReports::madeUp))
                .map(SampleSnapshots::report)
                .toList();
    }

    /** A report with this text. */
    public static LoadedReport report(String text) {
        ReportReader.Result result = ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
        ReportRows rows = ReportRows.of(result.report().orElseThrow(), result.findings());
        String digest = DigestUtils.sha256Hex(text);
        return new LoadedReport(digest, digest, CREATED_AT, text, rows);
    }

    /** A snapshot of reports. */
    public static Snapshot of(String release, List<LoadedReport> reports) {
        return new Snapshot(release, CREATED_AT, reports);
    }
}
