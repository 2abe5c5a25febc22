package kaigai.query;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import kaigai.dataset.DatabaseFailure;
import kaigai.dataset.DatabaseWatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the one circuit breaker that all who read the database share. */
class DatabaseBreaker {

    private static final Logger LOG = Logger.getLogger(DatabaseBreaker.class);
    private static final int CALLS_TO_JUDGE_BY = 10;
    private static final int FEWEST_CALLS = 5;
    private static final Duration BETWEEN_TRIALS = Duration.ofMillis(500);

    @Produces
    @Singleton
    CircuitBreaker breaker(
            DatabaseWatch watch, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        CircuitBreaker breaker = CircuitBreaker.of(
                "database",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_TO_JUDGE_BY)
                        .minimumNumberOfCalls(FEWEST_CALLS)
                        .waitDurationInOpenState(BETWEEN_TRIALS)
                        // As many as there can be: a trial lasts as long as its reader takes, and others mustn't wait
                        // for it.
                        .permittedNumberOfCallsInHalfOpenState(connections)
                        .recordException(
                                failure -> DatabaseFailure.isAway(failure) && !DatabaseFailure.isTerminated(failure))
                        .writableStackTraceEnabled(false)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> LOG.infof("The database's circuit breaker: %s", event.getStateTransition()));
        watch.onSilence(breaker::transitionToOpenState);
        return breaker;
    }
}
