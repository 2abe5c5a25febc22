package kaigai.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;

/** Makes a new release out of the current one and some reports, and publishes it. It holds one report at a time. */
public final class Importer {

    private final ReleaseTransaction transaction;
    private final BiConsumer<String, List<kaigai.report.Finding>> listener;

    /** An importer on a connection of a role that may insert and select. */
    public Importer(Connection connection, Clock clock) {
        this(connection, clock, (name, findings) -> {});
    }

    /** An importer that passes the name of each report and its findings to a listener once it has read it. */
    public Importer(Connection connection, Clock clock, BiConsumer<String, List<kaigai.report.Finding>> listener) {
        this.transaction = new ReleaseTransaction(connection, clock);
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
        return transaction.run((members, reports) -> {
            if (origin == Origin.BUNDLE) {
                members.clear();
            }
            ReportIntake intake = new ReportIntake(reports, listener);
            for (ReportFile file : files) {
                intake.add(file.name(), file.bytes());
            }
            members.putAll(intake.members());
            return origin;
        });
    }
}
