package kaigai.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells how much the cache answers. */
@ApplicationScoped
class CacheMetrics implements MeterBinder {

    private static final String REQUESTS = "kaigai.response.cache.requests";

    private final ResponseCache cache;

    CacheMetrics(ResponseCache cache) {
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder(REQUESTS, cache, ResponseCache::hits)
                .tag("result", "hit")
                .description("Requests that were looked for in the response cache")
                .register(registry);
        FunctionCounter.builder(REQUESTS, cache, ResponseCache::misses)
                .tag("result", "miss")
                .description("Requests that were looked for in the response cache")
                .register(registry);
        Gauge.builder("kaigai.response.cache.weight", cache, ResponseCache::weight)
                .baseUnit(BaseUnits.BYTES)
                .description("Memory that the answers in the response cache take")
                .register(registry);
        Gauge.builder("kaigai.response.cache.size", cache, ResponseCache::size)
                .baseUnit(BaseUnits.BYTES)
                .description("Memory that the answers in the response cache may take")
                .register(registry);
    }
}
