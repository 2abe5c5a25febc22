package kaigai.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.dataset.Importer;
import kaigai.dataset.Origin;
import kaigai.dataset.ReleaseLedger;
import kaigai.dataset.ReportFile;
import kaigai.dataset.ReportFiles;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers of one database, as far as it takes to follow it. */
class PublicationFollowerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final String OF_FOLLOWERS =
            " FROM pg_stat_activity WHERE datname = current_database() AND usename = 'kaigai_reader'";
    private static final Logger LOGGER = Logger.getLogger(PublicationFollower.class.getName());
    private static final ReportFile DENMARK = ReportFiles.of("denmark.md", SampleReports.denmark());
    private static final ReportFile CITY = ReportFiles.of("barcelona.md", SampleReports.city());

    /** What a server knows. */
    private static final class Server {

        private final AtomicReference<CurrentPublication> publication = new AtomicReference<>();

        /** The release that it takes for the current one. */
        Optional<String> id() {
            return Optional.ofNullable(publication.get()).map(CurrentPublication::release);
        }
    }

    private final List<PublicationFollower> followers = new ArrayList<>();
    private Login owner;
    private Database database;
    private Handler logHandler;

    @BeforeEach
    void prepare() throws SQLException {
        owner = TestPostgres.newDatabase();
        database = Database.prepare(owner);
    }

    @AfterEach
    void close() {
        followers.forEach(PublicationFollower::close);
        LOGGER.removeHandler(logHandler);
    }

    @Test
    void knowsTheCurrentReleaseFromTheStart() throws SQLException {
        assertThat(server(NEVER).id()).isEmpty();
        String release = publish(DENMARK);
        assertThat(server(NEVER).id()).hasValue(release);
    }

    @Test
    void everyServerIsToldOfAPublication() throws SQLException {
        List<Server> servers = servers(NEVER);
        String first = publish(DENMARK);
        awaitRelease(first, servers);
        awaitRelease(publish(CITY), servers);
        rollBackTo(first);
        awaitRelease(first, servers);
    }

    @Test
    void everyServerSeesAPublicationThatItIsNotToldOf() throws SQLException {
        asOwner("ALTER TABLE publication DISABLE TRIGGER publication_notice");
        List<Server> servers = servers(EVERY_SECOND);
        awaitRelease(publish(DENMARK), servers);
        awaitRelease(publish(CITY), servers);
    }

    @Test
    void aServerWhoseConnectionIsKilledFollowsAgain() throws SQLException {
        List<Server> servers = servers(NEVER);
        awaitRelease(publish(DENMARK), servers);
        cutOff();
        awaitRelease(publish(CITY), servers);
    }

    @Test
    void namesTheLastReleaseKnownWhileTheDatabaseIsAwayAndSaysSoOnce() throws SQLException {
        List<Server> servers = List.of(server(NEVER));
        String before = publish(DENMARK);
        awaitRelease(before, servers);
        List<String> log = log();
        asOwner("ALTER DATABASE %s CONNECTION LIMIT 0".formatted(databaseName()));
        cutOff();
        await().atMost(PATIENCE).until(() -> log.size() == 1);
        String meanwhile = publishAs(owner, CITY);
        assertThat(servers.get(0).id()).hasValue(before);
        asOwner("ALTER DATABASE %s CONNECTION LIMIT -1".formatted(databaseName()));
        awaitRelease(meanwhile, servers);
        await().atMost(PATIENCE).until(() -> log.size() >= 2);
        assertThat(log)
                .satisfiesExactly(
                        lost -> assertThat(lost).startsWith("No publication is seen until the database answers again"),
                        back -> assertThat(back).isEqualTo("Publications are seen again"));
    }

    @Test
    void aServerThatStoppedFollowsNoMore() throws SQLException {
        List<Server> servers = servers(NEVER);
        String first = publish(DENMARK);
        awaitRelease(first, servers);
        followers.get(0).close();
        awaitRelease(publish(CITY), servers.subList(1, 2));
        assertThat(servers.get(0).id()).hasValue(first);
        await().atMost(PATIENCE).until(() -> connections() == 1);
    }

    private List<Server> servers(Duration pollInterval) throws SQLException {
        return List.of(server(pollInterval), server(pollInterval));
    }

    private Server server(Duration pollInterval) throws SQLException {
        Server server = new Server();
        followers.add(PublicationFollower.start(database.reader(), pollInterval, server.publication::set));
        return server;
    }

    private static void awaitRelease(String release, List<Server> servers) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(servers)
                .allSatisfy(server -> assertThat(server.id()).hasValue(release)));
    }

    private String publish(ReportFile file) throws SQLException {
        return publishAs(database.importer().orElseThrow(), file);
    }

    private static String publishAs(Login login, ReportFile file) throws SQLException {
        try (Connection connection = login.connect()) {
            return new Importer(connection, Clock.systemUTC()).run(List.of(file), Origin.CURATOR);
        }
    }

    private void rollBackTo(String release) throws SQLException {
        try (Connection connection = database.importer().orElseThrow().connect()) {
            assertThat(new ReleaseLedger(connection).publish(release, Clock.systemUTC()))
                    .isTrue();
        }
    }

    private void cutOff() throws SQLException {
        asOwner("SELECT pg_terminate_backend(pid)" + OF_FOLLOWERS);
    }

    private int connections() throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*)" + OF_FOLLOWERS)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String databaseName() {
        return owner.url().substring(owner.url().lastIndexOf('/') + 1);
    }

    /** What the followers log from now on. */
    private List<String> log() {
        List<String> lines = new CopyOnWriteArrayList<>();
        logHandler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (isLoggable(line)) {
                    lines.add(line.getMessage());
                }
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
        logHandler.setLevel(Level.INFO);
        LOGGER.addHandler(logHandler);
        return lines;
    }
}
