package kaigai.dataset;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when somebody publishes in the middle of somebody else's import. */
class ConcurrentPublishingTest {

    private static final ReportFile DENMARK = ReportFiles.of("denmark.md", SampleReports.denmark());
    private static final ReportFile CITY = ReportFiles.of("barcelona.md", SampleReports.city());
    private static final ReportFile ESTONIA = ReportFiles.of("estonia.md", SampleReports.madeUp("estonia"));

    private Login importer;

    @BeforeEach
    void prepare() throws SQLException {
        importer = Database.prepare(TestPostgres.newDatabase()).importer().orElseThrow();
    }

    @Test
    void theSecondImportBuildsOnTheFirst() throws SQLException {
        importReports(Origin.CURATOR, DENMARK);
        inTheMiddleOfAnImportOf(CITY, () -> importReports(Origin.CURATOR, ESTONIA));
        assertThat(entries())
                .extracting(ReleaseLedger.Entry::countries)
                .containsExactly(
                        List.of("barcelona", "denmark", "estonia"),
                        List.of("barcelona", "denmark"),
                        List.of("denmark"));
    }

    @Test
    void aRollbackIsNotOvertakenByTheImportThatItWaitsFor() throws SQLException {
        String older = importReports(Origin.CURATOR, DENMARK);
        importReports(Origin.CURATOR, ESTONIA);
        inTheMiddleOfAnImportOf(CITY, () -> publish(older));
        assertThat(entries())
                .extracting(ReleaseLedger.Entry::countries)
                .containsExactly(
                        List.of("denmark"), List.of("barcelona", "denmark", "estonia"), List.of("denmark", "estonia"));
    }

    @Test
    void aServerThatStartsDoesNotOverruleTheCuratorWhomItWaitsFor() throws SQLException {
        importReports(Origin.BUNDLE, ESTONIA);
        inTheMiddleOfAnImportOf(CITY, this::importBundle);
        assertThat(entries().get(0).countries()).containsExactly("barcelona", "estonia");
    }

    /** Lets the import go on once the other has ended, or stands in a queue behind it. */
    private void inTheMiddleOfAnImportOf(ReportFile file, Publishing other) throws SQLException {
        CompletableFuture<?>[] started = new CompletableFuture<?>[1];
        try (Connection connection = importer.connect()) {
            new Importer(connection, Clock.systemUTC(), (read, findings) -> {
                        started[0] = CompletableFuture.runAsync(() -> run(other));
                        await().atMost(1, MINUTES).until(() -> started[0].isDone() || somebodyWaits());
                    })
                    .run(List.of(file), Origin.CURATOR);
        }
        started[0].join();
    }

    private static void run(Publishing publishing) {
        try {
            publishing.run();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = importer.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory'"
                        + " AND NOT granted AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database()))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private String importReports(Origin origin, ReportFile... files) throws SQLException {
        try (Connection connection = importer.connect()) {
            return new Importer(connection, Clock.systemUTC()).run(List.of(files), origin);
        }
    }

    private void publish(String release) throws SQLException {
        try (Connection connection = importer.connect()) {
            assertThat(new ReleaseLedger(connection).publish(release, Clock.systemUTC()))
                    .isTrue();
        }
    }

    private void importBundle() throws SQLException {
        try (Connection connection = importer.connect()) {
            ReportBundle.importIfMissing(connection, Clock.systemUTC());
        }
    }

    private List<ReleaseLedger.Entry> entries() throws SQLException {
        try (Connection connection = importer.connect()) {
            return new ReleaseLedger(connection).entries();
        }
    }

    private interface Publishing {
        void run() throws SQLException;
    }
}
