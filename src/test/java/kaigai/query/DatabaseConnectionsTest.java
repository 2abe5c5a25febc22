package kaigai.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kaigai.database.TestPool;
import kaigai.database.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How requests come by their connections when there is none yet. */
class DatabaseConnectionsTest {

    private static final int MANY = 16;
    private static final int FEW = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private AgroalDataSource pool;
    private DatabaseConnections connections;

    @BeforeEach
    void prepare() throws SQLException {
        pool = TestPool.of(TestPostgres.newDatabase(), MANY);
        connections = new DatabaseConnections(pool, LONGEST_WAIT);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        pool.close();
    }

    @Test
    void manyAtATimeShareAFew() {
        CountDownLatch all = new CountDownLatch(MANY);
        IntStream.range(0, MANY)
                .mapToObj(i -> CompletableFuture.runAsync(() -> takeWhenAllAreThere(all), threads))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(pool.getMetrics().creationCount()).isBetween(1L, (long) FEW);
    }

    /** Who isn't served in time is told so, which is right as well where the machine is slow. */
    private void takeWhenAllAreThere(CountDownLatch all) {
        all.countDown();
        try {
            all.await();
            connections.take().close();
        } catch (DatabaseBusyException e) {
            // One of the others is still at making the first.
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachHasItsOwnForAsLongAsItTakes() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            taken.add(connections.take());
        }
        assertThat(pool.getMetrics().activeCount()).isEqualTo(FEW);
        for (Connection connection : taken) {
            connection.close();
        }
        assertThat(pool.getMetrics().availableCount()).isEqualTo(FEW);
    }

    @Test
    void whoCantHaveOneIsToldWhy() {
        pool.close();
        assertThatThrownBy(connections::take).isInstanceOf(SQLException.class).hasMessageContaining("closed");
    }
}
