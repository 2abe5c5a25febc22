package kaigai.dataset;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads the stored texts of the current release with this version's reader, and publishes the release that they make.
 * That is the current one if they give the same rows as before.
 */
public final class ReportRereader {

    private final Connection connection;
    private final ReleaseTransaction transaction;
    private final BiConsumer<String, List<kaigai.report.Finding>> listener;

    /**
     * Creates a rereader on a connection of a role that may insert and select.
     *
     * @param listener receives the id of each country and the findings in its report when it has been read
     */
    public ReportRereader(
            Connection connection, Clock clock, BiConsumer<String, List<kaigai.report.Finding>> listener) {
        this.connection = connection;
        this.transaction = new ReleaseTransaction(connection, clock);
        this.listener = listener;
    }

    /**
     * Reads the reports anew. The publication keeps its origin, since the choice of reports is the same.
     *
     * @return the id of the release, which is now the current one
     * @throws ImportRefusedException if this version's reader finds errors, with those of all reports; nothing is
     *     stored then
     * @throws SQLException if the database fails; nothing is stored then
     */
    public String run() throws SQLException {
        return transaction.run((members, reports) -> {
            ReportIntake intake = new ReportIntake(reports, listener);
            try (PreparedStatement select = connection.prepareStatement("SELECT r.country, r.source"
                    + ReleaseWriter.OF_CURRENT_REPORTS + " ORDER BY r.country COLLATE \"C\"")) {
                select.setFetchSize(1); // the texts are read one by one
                ResultSet report = select.executeQuery();
                while (report.next()) {
                    intake.add(report.getString(1), report.getString(2).getBytes(StandardCharsets.UTF_8));
                }
            }
            members.clear();
            members.putAll(intake.members());
            return new ReleaseLedger(connection).isCuratorsChoice() ? Origin.CURATOR : Origin.BUNDLE;
        });
    }
}
