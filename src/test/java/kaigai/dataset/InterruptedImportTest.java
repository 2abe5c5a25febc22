package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the database holds before each step of an import is what a program leaves behind that is killed there.
 * ImportCrashIT kills it.
 */
class InterruptedImportTest {

    private static final List<ReportFile> FIRST = List.of(ReportFiles.of("denmark.md", SampleReports.denmark()));
    private static final List<ReportFile> MORE = List.of(
            ReportFiles.of("denmark.md", SampleReports.denmark().replace("\t581", "\t600")),
            ReportFiles.of("barcelona.md", SampleReports.city()));

    private Login owner;
    private Login importer;

    @BeforeEach
    void importOnce() throws SQLException {
        owner = TestPostgres.newDatabase();
        importer = Database.prepare(owner).importer().orElseThrow();
        try (Connection connection = importer.connect()) {
            run(connection, FIRST);
        }
    }

    @Test
    void leavesWhatWasThereUntilItCommits() throws SQLException {
        List<Integer> releases = new ArrayList<>();
        try (Connection observer = owner.connect();
                Connection connection = importer.connect()) {
            run(observed(connection, () -> releases.add(WholeReleases.assertSeenBy(observer))), MORE);
        }
        assertThat(releases).hasSizeGreaterThan(20).containsOnly(1);
        assertThat(WholeReleases.assertIn(owner)).isEqualTo(2);
    }

    @Test
    void canBeDoneAgainAfterItsConnectionHasEnded() throws SQLException {
        try (Connection connection = importer.connect()) {
            int[] steps = {0};
            Connection mortal = observed(connection, () -> {
                if (++steps[0] == 20) {
                    terminate(connection);
                }
            });
            assertThatThrownBy(() -> run(mortal, MORE)).isInstanceOf(SQLException.class);
        }
        assertThat(WholeReleases.assertIn(owner)).isEqualTo(1);
        try (Connection connection = importer.connect()) {
            run(connection, MORE);
        }
        assertThat(WholeReleases.assertIn(owner)).isEqualTo(2);
    }

    private static void run(Connection connection, List<ReportFile> reports) throws SQLException {
        new Importer(connection, Clock.systemUTC()).run(reports, Origin.CURATOR);
    }

    private void terminate(Connection connection) throws SQLException {
        int process = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        try (Connection other = owner.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(%d, 10000)".formatted(process));
        }
    }

    /** Something that looks at the database between two steps. */
    @FunctionalInterface
    private interface Look {

        void take() throws SQLException;
    }

    /** The connection, with a look before each of its statements and before it commits. */
    private static Connection observed(Connection connection, Look look) {
        return proxy(Connection.class, connection, look);
    }

    private static <T> T proxy(Class<T> type, T target, Look look) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            || method.getName().equals("commit")) {
                        look.take();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof PreparedStatement statement
                                ? proxy(PreparedStatement.class, statement, look)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
