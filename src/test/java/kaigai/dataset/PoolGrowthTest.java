package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.SQLException;
import java.time.Duration;
import kaigai.database.TestPool;
import kaigai.database.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool that nobody uses, and that grows all the same. */
class PoolGrowthTest {

    private static final int FULL = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private AgroalDataSource pool;
    private PoolGrowth growth;

    @BeforeEach
    void start() throws SQLException {
        pool = TestPool.of(TestPostgres.newDatabase(), FULL);
        growth = PoolGrowth.start(pool);
    }

    @AfterEach
    void close() {
        growth.close();
        pool.close();
    }

    @Test
    void growsToItsFullSize() {
        awaitFull();
    }

    @Test
    void growsAgainAfterItHasLostAll() {
        awaitFull();
        pool.flush(FlushMode.ALL);
        await().atMost(PATIENCE).until(() -> pool.getMetrics().flushCount() == FULL);
        awaitFull();
        assertThat(pool.getMetrics().creationCount()).isEqualTo(2 * FULL);
    }

    @Test
    void beginsAnew() {
        awaitFull();
        growth.beginAnew();
        await().atMost(PATIENCE).until(() -> pool.getMetrics().flushCount() == FULL);
        awaitFull();
    }

    private void awaitFull() {
        await().atMost(PATIENCE).until(() -> pool.getMetrics().availableCount() == FULL);
    }
}
