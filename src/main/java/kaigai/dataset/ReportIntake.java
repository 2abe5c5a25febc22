package kaigai.dataset;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import kaigai.report.ReportBatch;
import kaigai.report.ReportReader;

/** Reads reports one by one and stores them. After a report with an error, the others are only read for theirs. */
final class ReportIntake {

    private final ReportWriter writer;
    private final BiConsumer<String, List<kaigai.report.Finding>> listener;
    private final ReportBatch batch = new ReportBatch();
    private final Map<String, ReleaseWriter.Member> members = new TreeMap<>();
    private final Map<String, List<kaigai.report.Finding>> errors = new TreeMap<>();

    /**
     * Creates an intake.
     *
     * @param listener receives the name of each report and its findings when it has been read
     */
    ReportIntake(ReportWriter writer, BiConsumer<String, List<kaigai.report.Finding>> listener) {
        this.writer = writer;
        this.listener = listener;
    }

    /** Reads a report and stores it, if no report has had an error. */
    void add(String name, byte[] bytes) throws SQLException {
        ReportReader.Result result = batch.read(name, bytes);
        List<kaigai.report.Finding> findings = result.findings();
        listener.accept(name, findings);
        if (findings.stream().anyMatch(kaigai.report.Finding::isError)) {
            errors.put(name, findings);
        } else if (errors.isEmpty()) {
            ReportRows rows = ReportRows.of(result.report().orElseThrow(), findings);
            members.put(rows.country().country(), writer.store(rows, result.text(), ContentDigest.ofText(bytes)));
        }
    }

    /**
     * The stored reports by country id.
     *
     * @throws ImportRefusedException if a report has an error, with the findings of all such reports
     */
    Map<String, ReleaseWriter.Member> members() {
        if (!errors.isEmpty()) {
            throw new ImportRefusedException(errors);
        }
        return members;
    }
}
