package kaigai.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kaigai.dataset.ContentDigest;
import kaigai.dataset.ReportRows;
import kaigai.report.ReportReader;
import kaigai.report.SampleReports;

/** Snapshots of reports that no database has seen. */
public final class SampleSnapshots {

    private static final Instant CREATED_AT = Instant.parse("2026-11-27T00:00:00Z");
    private static final int ID_LENGTH = 12;

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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ReportReader.Result result = ReportReader.read(bytes);
        ReportRows rows = ReportRows.of(result.report().orElseThrow(), result.findings());
        String sha256 = ContentDigest.ofText(bytes);
        String digest = ContentDigest.ofReport(rows, sha256);
        long id = Math.abs((long) digest.hashCode());
        return new LoadedReport(
                new ReleaseCatalog.Version(id, rows.country().country(), digest, sha256, CREATED_AT), text, rows);
    }

    /** A snapshot of reports, with the id of the release that an import of them makes. */
    public static Snapshot of(List<LoadedReport> reports) {
        String digest = ContentDigest.ofRelease(
                reports.stream().map(report -> report.version().digest()).toList());
        return of(digest.substring(0, ID_LENGTH), reports);
    }

    /** A snapshot of reports under another id. */
    public static Snapshot of(String release, List<LoadedReport> reports) {
        return new Snapshot(release, CREATED_AT, reports);
    }
}
