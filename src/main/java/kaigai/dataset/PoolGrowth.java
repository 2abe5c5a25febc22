package kaigai.dataset;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import java.time.Duration;

/**
 * Lets the pool of connections grow to its full size before they are asked for, since over a slow network a new one
 * takes longer than a request may wait. It does so one at a time: a connection costs the database many times what a
 * request does, and twenty at once, when the service starts or the database has ended them all, would take the
 * processors from those who answer.
 */
final class PoolGrowth implements AutoCloseable {

    private static final Duration BETWEEN_CONNECTIONS = Duration.ofMillis(250);
    private static final int TURNS_OF_REST = 8;

    private final AgroalDataSource pool;
    private final AgroalConnectionPoolConfiguration configuration;
    private final Watcher watcher;
    private long expected;
    private int rest;

    private PoolGrowth(AgroalDataSource pool) {
        this.pool = pool;
        configuration = pool.getConfiguration().connectionPoolConfiguration();
        watcher = Watcher.start("connections", () -> true, BETWEEN_CONNECTIONS, () -> {}, this::grow);
    }

    /** Begins with a pool that nobody has used yet. */
    static PoolGrowth start(AgroalDataSource pool) {
        return new PoolGrowth(pool);
    }

    /**
     * Where the connection before this one failed, or others were lost, it waits a while. The pool's least size is
     * above none only while it grows: otherwise the pool would make all that it loses anew at once.
     */
    private void grow() {
        long size = pool.getMetrics().activeCount() + pool.getMetrics().availableCount();
        rest = size < expected ? TURNS_OF_REST : Math.max(0, rest - 1);
        boolean grows = rest == 0 && size < configuration.maxSize();
        expected = grows ? size + 1 : size;
        configuration.setMinSize(grows ? (int) expected : 0);
        if (grows) {
            pool.flush(FlushMode.FILL);
        }
    }

    /**
     * Lets go of the connections that nobody uses at the moment, as they are taken for dead: who asks for one would
     * otherwise find that out of each of them, and be refused before he has come to a new one.
     */
    void beginAnew() {
        configuration.setMinSize(0);
        pool.flush(FlushMode.IDLE);
    }

    @Override
    public void close() {
        watcher.end();
    }
}
