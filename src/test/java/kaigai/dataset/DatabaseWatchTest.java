package kaigai.dataset;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import org.junit.jupiter.api.Test;

/** What the watch over a database takes of it. */
class DatabaseWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void oneConnectionHoweverOftenItHasToBegin() throws SQLException {
        Login login = TestPostgres.newDatabase();
        DatabaseWatch watch = new DatabaseWatch(PATIENCE);
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 3; i++) {
                watch.start(login);
            }
            await().atMost(PATIENCE).until(() -> others(statement) == 1);
            watch.stop();
            await().atMost(PATIENCE).until(() -> others(statement) == 0);
        }
    }

    private static int others(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
