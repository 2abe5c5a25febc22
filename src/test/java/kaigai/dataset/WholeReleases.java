package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import kaigai.database.Login;
import org.apache.commons.codec.digest.DigestUtils;

/** Checks that a database holds whole releases and nothing else, whatever became of those who wrote to it. */
public final class WholeReleases {

    private WholeReleases() {}

    /**
     * Fails unless each release's reports are those that its digest names, each report has its rows, none is without a
     * release, and something is published.
     *
     * @return how many releases there are
     */
    public static int assertIn(Login login) throws SQLException {
        try (Connection connection = login.connect()) {
            return assertSeenBy(connection);
        }
    }

    /** The same, as a connection sees it that has begun no transaction. */
    static int assertSeenBy(Connection connection) throws SQLException {
        // The server may still commit what a killed client sent.
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Map<String, StringBuilder> digests = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            ResultSet members = statement.executeQuery("SELECT l.digest, r.digest FROM release l"
                    + " JOIN release_report m USING (release) JOIN report r ON r.id = m.report_id ORDER BY 1, 2");
            while (members.next()) {
                digests.computeIfAbsent(members.getString(1), digest -> new StringBuilder())
                        .append(members.getString(2))
                        .append('\n');
            }
            assertThat(digests).allSatisfy((digest, lines) -> assertThat(
                            DigestUtils.sha256Hex(lines.toString().getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(digest));
            assertThat(count(statement, "release")).isEqualTo(digests.size());
            assertThat(count(statement, "report WHERE id NOT IN (SELECT report_id FROM release_report)"))
                    .isZero();
            assertThat(count(
                            statement,
                            "report r WHERE (SELECT count(*) FROM theme_rating t WHERE t.report_id = r.id) <> 11"
                                    + " OR NOT EXISTS (SELECT FROM country c WHERE c.report_id = r.id)"))
                    .isZero();
            assertThat(count(statement, "publication JOIN release USING (release)"))
                    .isEqualTo(count(statement, "publication"))
                    .isPositive();
        }
        connection.rollback();
        return digests.size();
    }

    private static int count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getInt(1);
        }
    }
}
