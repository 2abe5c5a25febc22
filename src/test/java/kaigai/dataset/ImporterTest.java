package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
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

class ImporterTest {

    private static final ReportFile DENMARK = input("denmark.md", SampleReports.denmark());
    private static final ReportFile CITY = input("barcelona.md", SampleReports.city());

    private Login importer;

    private Login owner;

    @BeforeEach
    void prepare() throws SQLException {
        owner = TestPostgres.newDatabase();
        importer = Database.prepare(owner).importer().orElseThrow();
    }

    @Test
    void theSameReportsMakeTheSameReleaseInAnyOrder() throws SQLException {
        String together = run(DENMARK, CITY);
        assertThat(run(CITY, DENMARK)).isEqualTo(together);
        prepare();
        assertThat(run(CITY)).isNotEqualTo(together);
        assertThat(run(DENMARK)).as("one after the other, in another database").isEqualTo(together);
    }

    @Test
    void importingTheSameAgainStoresNoRowTwice() throws SQLException {
        run(DENMARK);
        run(DENMARK);
        assertThat(count("report")).isEqualTo(1);
        assertThat(count("release")).isEqualTo(1);
        assertThat(count("theme_rating")).isEqualTo(11);
        assertThat(count("publication")).isEqualTo(1);
    }

    @Test
    void anOlderReleaseStaysAsItWas() throws SQLException {
        String first = run(DENMARK);
        String second = run(input("denmark.md", SampleReports.denmark().replace("コペンハーゲン", "オーデンセ")));
        assertThat(second).isNotEqualTo(first);
        assertThat(capital(first)).isEqualTo("コペンハーゲン");
        assertThat(capital(second)).isEqualTo("オーデンセ");
    }

    @Test
    void aReportWithAnErrorLeavesTheDatabaseAsItWas() throws SQLException {
        ReportFile broken = input("broken.md", SampleReports.denmark().replace("\t581", "\t多数"));
        assertThatThrownBy(() -> run(CITY, broken))
                .isInstanceOfSatisfying(ImportRefusedException.class, e -> assertThat(e.findings())
                        .containsOnlyKeys("broken.md"))
                .hasMessageStartingWith("broken.md: error: page 1, line 28: This cannot be read as a number.");
        assertThat(count("report")).isZero();
        assertThat(count("publication")).isZero();
    }

    @Test
    void aFailureInTheMiddleLeavesTheDatabaseAsItWas() throws SQLException {
        String first = run(DENMARK);
        ReportFile gone = new ReportFile("gone.md", Path.of("gone.md"));
        assertThatThrownBy(() -> run(CITY, gone, DENMARK)).isInstanceOf(UncheckedIOException.class);
        assertThat(count("report")).isEqualTo(1);
        assertThat(run(DENMARK)).isEqualTo(first);
    }

    @Test
    void theBundleIsImportedOnce() throws SQLException {
        importBundle();
        importBundle();
        assertThat(count("publication")).isEqualTo(1);
    }

    @Test
    void theBundleIsReadOnceByEachVersionOfTheReader() throws SQLException {
        importBundle();
        String release = current();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE report_reading SET reader_version = reader_version - 1");
        }
        importBundle();
        long publications = count("publication");
        assertThat(count("report_reading")).isEqualTo(2 * count("report"));
        importBundle();
        assertThat(count("publication")).as("nothing was to be read").isEqualTo(publications);
        assertThat(current()).isEqualTo(release);
    }

    @Test
    void theLedgerListsWhatOnlyAnOlderReaderHasRead() throws SQLException {
        run(DENMARK, CITY);
        assertThat(listReadByOlderReader()).isEmpty();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE report_reading SET reader_version = reader_version - 1"
                    + " WHERE report_id = (SELECT id FROM report WHERE country = 'denmark')");
        }
        assertThat(listReadByOlderReader()).containsExactly("denmark");
    }

    private List<String> listReadByOlderReader() throws SQLException {
        try (Connection connection = importer.connect()) {
            return new ReleaseLedger(connection).listReadByOlderReader();
        }
    }

    @Test
    void theBundleNeverOverrulesACurator() throws SQLException {
        importBundle();
        String chosen = run(CITY);
        importBundle();
        assertThat(current()).isEqualTo(chosen);
    }

    @Test
    void theBundleReplacesWhatAnotherVersionOfTheProgramBrought() throws SQLException {
        importBundle();
        String release = current();
        prepare();
        try (Connection connection = importer.connect()) {
            new Importer(connection, Clock.systemUTC()).run(List.of(CITY), Origin.BUNDLE);
        }
        importBundle();
        assertThat(current()).as("nothing is left of the city").isEqualTo(release);
    }

    @Test
    void twoReportsOnOneCountryAreRefused() throws SQLException {
        ReportFile other = input("denmark2.md", SampleReports.denmark().replace("\t581", "\t582"));
        assertThatThrownBy(() -> run(DENMARK, other))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContainingAll(
                        "denmark2.md", "Two reports are on the same place", "no other than denmark.md");
        assertThat(count("report")).isZero();
    }

    private void importBundle() throws SQLException {
        try (Connection connection = importer.connect()) {
            ReportBundle.importIfMissing(connection, Clock.systemUTC());
        }
    }

    private String run(ReportFile... inputs) throws SQLException {
        try (Connection connection = importer.connect()) {
            return new Importer(connection, Clock.systemUTC()).run(List.of(inputs), Origin.CURATOR);
        }
    }

    private long count(String table) throws SQLException {
        return Long.parseLong(query("SELECT count(*) FROM " + table));
    }

    private String current() throws SQLException {
        return query("SELECT release FROM current_release");
    }

    private String capital(String release) throws SQLException {
        return query("SELECT capital FROM country JOIN release_report USING (report_id) WHERE release = '%s'"
                .formatted(release));
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = importer.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static ReportFile input(String name, String text) {
        return ReportFiles.of(name, text);
    }
}
