package kaigai.query;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kaigai.dataset.DatabaseFailure;
import kaigai.dataset.DatabaseWatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands between the service and a database that may fail. Who finds a connection dead tries again with another one,
 * which changes nothing, since all that is done is to read. When that fails too, time and again, or the database is
 * silent, nobody asks it any more for half a second, and then one at a time.
 */
@ReadsDatabase
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE) // transactions begin within
class DatabaseGuard {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(350);
    private static final int ATTEMPTS = 6;
    private static final Duration LONGEST_RETRYING = Duration.ofMillis(100);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(15);

    private final DatabaseWatch watch;
    private final CircuitBreaker breaker;
    private final AgroalDataSource pool;
    /** Fewer than the pool may have, so that nobody waits there: on Java 17 that wait may never end (JDK-8301341). */
    private final Semaphore connections;

    DatabaseGuard(
            DatabaseWatch watch,
            CircuitBreaker breaker,
            AgroalDataSource pool,
            @ConfigProperty(name = "quarkus.datasource.jdbc.min-size") int connections) {
        this.connections = new Semaphore(connections, true);
        this.watch = watch;
        this.breaker = breaker;
        this.pool = pool;
    }

    private boolean mayBeTriedAgain(Throwable failure) {
        boolean begun = failure instanceof QueryFailedException failed && failed.hasBegun();
        return DatabaseFailure.isConnectionLost(failure) && !begun && !watch.isSilent();
    }

    /**
     * Reads.
     *
     * @throws DatabaseAwayException while the database isn't asked
     * @throws DatabaseBusyException if no connection becomes free in time
     */
    @AroundInvoke
    Object read(InvocationContext context) throws Exception {
        if (!watch.isStarted() || watch.isSilent()) {
            throw new DatabaseAwayException();
        }
        if (!connections.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new DatabaseBusyException();
        }
        try {
            return breaker.executeCallable(() -> proceed(context));
        } catch (CallNotPermittedException e) {
            throw new DatabaseAwayException();
        } finally {
            connections.release();
        }
    }

    private Object proceed(InvocationContext context) throws Exception {
        long begun = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return context.proceed();
            } catch (Exception e) {
                boolean late = System.nanoTime() - begun > LONGEST_RETRYING.toNanos();
                if (attempt == ATTEMPTS || late || !mayBeTriedAgain(e)) {
                    throw e;
                }
                pool.flush(FlushMode.IDLE); // where one connection was dead, those that lie idle mostly are too
                Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
            }
        }
    }
}
