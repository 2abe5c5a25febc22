package kaigai.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import kaigai.report.ReportBatch;
import kaigai.report.ReportReader;

/**
 * Makes a new release out of the current one and some reports, and publishes it. It only ever adds rows, all of them in
 * one transaction, so that whatever dies in the middle leaves the database as it was. It holds one report at a time.
 */
public final class Importer {

    private final Connection connection;
    private final Clock clock;
    private final BiConsumer<ReportFile, List<kaigai.report.Finding>> listener;

    /** An importer on a connection of a role that may insert and select. */
    public Importer(Connection connection, Clock clock) {
        this(connection, clock, (file, findings) -> {});
    }

    /** An importer that tells of each report what was found in it, once it has read it. */
    public Importer(Connection connection, Clock clock, BiConsumer<ReportFile, List<kaigai.report.Finding>> listener) {
        this.connection = connection;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Imports the reports: each takes the place of the report on the same country, and the other countries stay. What
     * the program brings, though, is all that its release has, so that the release depends on nothing that was there
     * before.
     *
     * @return the id of the release, which is now the current one
     * @throws ImportRefusedException if reports have errors, with those of all reports; nothing is stored then
     * @throws SQLException if the database fails; nothing is stored then
     */
    public String run(List<ReportFile> files, Origin origin) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ReleaseWriter.waitForOthers(connection);
            Instant now = clock.instant();
            ReleaseWriter releases = new ReleaseWriter(connection, Timestamp.from(now));
            Map<String, ReleaseWriter.Member> members =
                    origin == Origin.BUNDLE ? new TreeMap<>() : releases.currentMembers();
            members.putAll(store(files, now));
            String release = releases.publish(members.values(), origin);
            connection.commit();
            return release;
        } finally {
            connection.rollback();
        }
    }

    /** Stores the reports by country. Once one has an error the others are only read, for what is wrong with them. */
    private Map<String, ReleaseWriter.Member> store(List<ReportFile> files, Instant now) throws SQLException {
        ReportWriter reports = new ReportWriter(connection, Timestamp.from(now));
        Map<String, ReleaseWriter.Member> members = new TreeMap<>();
        Map<String, List<kaigai.report.Finding>> errors = new TreeMap<>();
        ReportBatch batch = new ReportBatch();
        for (ReportFile file : files) {
            byte[] bytes = file.bytes();
            ReportReader.Result result = batch.read(file.name(), bytes);
            List<kaigai.report.Finding> findings = result.findings();
            listener.accept(file, findings);
            if (findings.stream().anyMatch(kaigai.report.Finding::isError)) {
                errors.put(file.name(), findings);
            } else if (errors.isEmpty()) {
                ReportRows rows = ReportRows.of(result.report().orElseThrow(), findings);
                members.put(rows.country().country(), reports.store(rows, result.text(), ContentDigest.ofText(bytes)));
            }
        }
        if (!errors.isEmpty()) {
            throw new ImportRefusedException(errors);
        }
        return members;
    }
}
