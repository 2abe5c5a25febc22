package kaigai.operation;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Tells whether the database is asked. */
@ApplicationScoped
class DatabaseMetrics implements MeterBinder {

    private static final List<CircuitBreaker.State> STATES =
            List.of(CircuitBreaker.State.CLOSED, CircuitBreaker.State.HALF_OPEN, CircuitBreaker.State.OPEN);

    private final CircuitBreaker breaker;

    DatabaseMetrics(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (CircuitBreaker.State state : STATES) {
            Gauge.builder("kaigai.database.circuit", breaker, it -> it.getState() == state ? 1 : 0)
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("1 for the state of the database's circuit breaker: closed while it is asked")
                    .register(registry);
        }
    }
}
