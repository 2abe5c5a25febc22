package kaigai.query;

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

    /** Who gets in or tries again then may wait for a connection as well, and half a second is the limit. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(10);

    private final DatabaseWatch watch;
    private final CircuitBreaker breaker;
    /** As many as the pool may have, so that nobody waits there: on Java 17 that wait may never end (JDK-8301341). */
    private final Semaphore connections;

    DatabaseGuard(
            DatabaseWatch watch,
            CircuitBreaker breaker,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.connections = new Semaphore(connections, true);
        this.watch = watch;
        this.breaker = breaker;
    }

    private boolean mayBeTriedAgain(Throwable failure) {
        boolean begun = failure instanceof QueryFailedException failed && failed.hasBegun();
        boolean anotherMayDo = failure instanceof DatabaseBusyException || DatabaseFailure.isConnectionLost(failure);
        return anotherMayDo && !begun && !watch.isSilent() && breaker.getState() != CircuitBreaker.State.OPEN;
    }

    /**
     * Reads.
     *
     * @throws DatabaseAwayException while the database isn't asked
     * @throws DatabaseBusyException if no connection becomes free in time
     */
    @AroundInvoke
    Object read(InvocationContext context) throws Exception {
        long begun = System.nanoTime();
        if (!watch.isStarted() || watch.isSilent()) {
            throw new DatabaseAwayException();
        }
        if (!connections.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new DatabaseBusyException();
        }
        try {
            return breaker.executeCallable(() -> proceed(context, begun));
        } catch (CallNotPermittedException e) {
            throw new DatabaseAwayException();
        } finally {
            connections.release();
        }
    }

    /** The pool lets go of each dead connection that it has given away, so that none is met twice. */
    private Object proceed(InvocationContext context, long begun) throws Exception {
        while (true) {
            try {
                return context.proceed();
            } catch (Exception e) {
                if (System.nanoTime() - begun > LONGEST_WAIT.toNanos() || !mayBeTriedAgain(e)) {
                    throw e;
                }
                if (DatabaseFailure.isUnreachable(e)) {
                    Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
                }
            }
        }
    }
}
