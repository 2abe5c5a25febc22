package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever changes in what is stored is noticed: each column of each table is changed in one row. */
class VerificationTest {

    /**
     * What says nothing of the content: keys of this database alone, when something came, and which program read it.
     */
    private static final String COLUMNS = """
            SELECT table_name, column_name, data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND column_name NOT IN ('id', 'report_id', 'section', 'reader_version')
                AND data_type NOT LIKE 'timestamp%' AND table_name NOT IN
                    ('flyway_schema_history', 'current_release', 'publication', 'release_report', 'report_reading')
            ORDER BY 1, 2""";

    private static Login owner;

    @BeforeAll
    static void importReports() throws SQLException {
        owner = TestPostgres.newDatabase();
        Login importer = Database.prepare(owner).importer().orElseThrow();
        try (Connection connection = importer.connect()) {
            new Importer(connection, Clock.systemUTC())
                    .run(List.of(ReportFiles.of("denmark.md", SampleReports.denmark())), Origin.CURATOR);
            new Importer(connection, Clock.systemUTC())
                    .run(List.of(ReportFiles.of("france.md", SampleReports.madeUp("france"))), Origin.CURATOR);
        }
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DO $$ DECLARE c record; BEGIN FOR c IN SELECT conrelid::regclass AS t, conname"
                    + " FROM pg_constraint WHERE contype IN ('c', 'f', 'p', 'u') AND connamespace = 'public'::regnamespace ORDER BY contype"
                    + " LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname); END LOOP; END $$");
        }
    }

    @Test
    void whatWasStoredIsIntact() throws SQLException {
        try (Connection connection = owner.connect()) {
            Verification.Result result = Verification.of(connection);
            assertThat(result.damages()).isEmpty();
            assertThat(result.unknown()).isEmpty();
            assertThat(result.releases()).isEqualTo(2);
            assertThat(result.reports()).isEqualTo(2);
        }
    }

    @Test
    void aChangeOfAnyColumnIsNoticed() throws SQLException {
        List<String> unnoticed = new ArrayList<>();
        int columns = 0;
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet column = statement.executeQuery(COLUMNS)) {
            while (column.next()) {
                columns++;
                String table = column.getString(1);
                String name = '"' + column.getString(2) + '"';
                if (damagesAfter(connection, table, name, column.getString(3)).isEmpty()) {
                    unnoticed.add(table + "." + name);
                }
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(columns).isGreaterThan(150);
    }

    private static List<String> damagesAfter(Connection connection, String table, String column, String type)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement change = connection.createStatement()) {
            String other =
                    switch (type) {
                        case "text" -> "coalesce(%s, '') || '.'";
                        case "jsonb" -> "%s || '[{}]'";
                        case "boolean" -> "%s IS NOT TRUE";
                        case "date" -> "coalesce(%s, now()::date) + 1";
                        default -> "coalesce(%s, 0) + 1";
                    };
            // the last row, whose changed position can't be another's
            int changed = change.executeUpdate("UPDATE %s SET %s = %s WHERE ctid = (SELECT max(ctid) FROM %s)"
                    .formatted(table, column, other.formatted(column), table));
            assertThat(changed).as(table).isEqualTo(1);
            return Verification.of(connection).damages();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void aRowOrAReportThatIsMissingIsNoticed() throws SQLException {
        assertThat(damagesAfter("DELETE FROM finding WHERE id = (SELECT min(id) FROM finding)"))
                .singleElement()
                .asString()
                .matches("The rows of report \\d+ on denmark have changed\\.");
        assertThat(damagesAfter("DELETE FROM country")).hasSize(2).allSatisfy(damage -> assertThat(damage)
                .contains("can't be read"));
        assertThat(
                        damagesAfter(
                                "DELETE FROM release_report WHERE release = (SELECT release FROM release ORDER BY created_at LIMIT 1)"))
                .singleElement()
                .asString()
                .endsWith("doesn't consist of the reports that it was made of.");
    }

    @Test
    void rowsOfAnotherVersionOfTheProgramAreNotCalledDamaged() throws SQLException {
        try (Connection connection = owner.connect();
                Statement change = connection.createStatement()) {
            connection.setAutoCommit(false);
            change.execute("UPDATE report_reading SET reader_version = reader_version - 1");
            change.execute("UPDATE report SET digest = md5(digest) || md5(digest)");
            change.execute("DELETE FROM release");
            Verification.Result result = Verification.of(connection);
            assertThat(result.damages()).isEmpty();
            assertThat(result.unknown()).hasSize(2);
            connection.rollback();
        }
    }

    private static List<String> damagesAfter(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement change = connection.createStatement()) {
            connection.setAutoCommit(false);
            change.execute(sql);
            List<String> damages = Verification.of(connection).damages();
            connection.rollback();
            return damages;
        }
    }
}
