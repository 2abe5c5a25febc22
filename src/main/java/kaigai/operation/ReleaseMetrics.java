package kaigai.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kaigai.release.Snapshots;

/** Metrics of the current release, and of how long ago the database confirmed it. */
@ApplicationScoped
class ReleaseMetrics implements MeterBinder {

    private static final long SECOND = 1000;

    private final Snapshots snapshots;
    private final Clock clock;
    private final Vertx vertx;
    private long timer;

    ReleaseMetrics(Snapshots snapshots, Clock clock, Vertx vertx) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("kaigai.publication.age", this::age, TimeUnit.MILLISECONDS)
                .description("Time since the database was last seen to say which release is the current one")
                .register(registry);
        MultiGauge gauge = MultiGauge.builder("kaigai.release")
                .description("1 for the current release")
                .register(registry);
        // A tag can't follow what it names by itself.
        timer = vertx.setPeriodic(SECOND, now -> tag(gauge));
    }

    /** A start that fails leaves Vert.x running for longer than the application. */
    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }

    private long age() {
        return Duration.between(snapshots.seenAt(), clock.instant()).toMillis();
    }

    private void tag(MultiGauge gauge) {
        List<Row<?>> current = snapshots
                .current()
                .map(release -> release.snapshot().release())
                .<List<Row<?>>>map(id -> List.of(Row.of(Tags.of("release", id), 1)))
                .orElse(List.of());
        gauge.register(current, true);
    }
}
