package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A database that has ended all connections of the service. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class LostConnectionsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    DatabaseWatch watch;

    @Inject
    AgroalDataSource pool;

    /** Somebody waits for something else, and uses none of them. */
    @Test
    void areLetGoOfBeforeAnybodyMeetsThem() throws SQLException {
        await().atMost(PATIENCE).until(() -> pool.getMetrics().availableCount() > 0);
        long before = pool.getMetrics().flushCount();
        Object awaited = new Object();
        watch.letWait(awaited, () -> {});
        try {
            assertThat(terminateOthers()).isPositive();
            await().atMost(PATIENCE).until(() -> pool.getMetrics().flushCount() > before);
        } finally {
            watch.forget(awaited);
        }
    }

    private static int terminateOthers() throws SQLException {
        try (Connection owner = ServiceDatabase.owner().connect();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
