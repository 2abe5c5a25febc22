package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that were stored before there was a search become as searchable as those that come after. */
class SearchBackfillTest {

    private static final String STORED = "SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM "
            + "(SELECT r.report_id, r.place, r.name, r.summary, r.text, s.\"table\", s.theme, s.kind, t.*"
            + " FROM search_row r JOIN search_section s ON s.id = r.section"
            + " JOIN search_text t ON t.report_id = r.report_id AND t.place = r.place) t";

    private Login owner;
    private Login importer;

    @BeforeEach
    void importReports() throws SQLException {
        owner = TestPostgres.newDatabase();
        importer = Database.prepare(owner).importer().orElseThrow();
        try (Connection connection = importer.connect()) {
            new Importer(connection, Clock.systemUTC())
                    .run(
                            List.of(
                                    ReportFiles.of("denmark.md", SampleReports.denmark()),
                                    ReportFiles.of("barcelona.md", SampleReports.city())),
                            Origin.CURATOR);
        }
    }

    @Test
    void storesWhatTheImportWouldHaveStored() throws SQLException {
        String imported = query(STORED);
        execute(owner, "TRUNCATE search_text, search_row, search_section");
        assertThat(query(STORED)).isNull();
        complete();
        assertThat(query(STORED)).isEqualTo(imported).isNotNull();
    }

    @Test
    void theNextImportCompletesWhatIsStoredToo() throws SQLException {
        String imported = query(STORED);
        execute(owner, "TRUNCATE search_text, search_row");
        try (Connection connection = importer.connect()) {
            new Importer(connection, Clock.systemUTC())
                    .run(List.of(ReportFiles.of("denmark.md", SampleReports.denmark())), Origin.CURATOR);
        }
        assertThat(query(STORED)).isEqualTo(imported);
    }

    @Test
    void doesNothingWhereNothingIsMissing() throws SQLException {
        String imported = query(STORED);
        complete();
        assertThat(query(STORED)).isEqualTo(imported);
        assertThat(query("SELECT count(*) FROM search_section"))
                .isEqualTo(query("SELECT count(DISTINCT section) FROM search_row"));
    }

    @Test
    void refusesADatabaseInAnotherEncoding() throws SQLException {
        execute(
                owner,
                "CREATE DATABASE " + name() + " ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        Login ascii = new Login(owner.url().replaceFirst("/[^/]*$", "/" + name()), owner.username(), owner.password());
        assertThatThrownBy(() -> Database.prepare(ascii))
                .hasMessageContaining("The database must have the encoding UTF8; it has SQL_ASCII.");
    }

    private String name() {
        return "ascii_" + owner.url().replaceFirst(".*/test_", "");
    }

    private void complete() throws SQLException {
        try (Connection connection = importer.connect()) {
            new Importer(connection, Clock.systemUTC()).completeStored();
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = importer.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
