package kaigai.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kaigai.http.ProblemSender;
import kaigai.http.ServiceAddress;
import kaigai.query.NothingPublishedException;
import kaigai.query.Releases;
import kaigai.release.CurrentRelease;
import kaigai.release.Snapshot;
import kaigai.release.Snapshots;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Selects the release that a request reads. The current one is taken once per request, so that no request sees two. A
 * release that the parameter {@code release} names and that isn't in memory is loaded before the request takes a worker
 * thread.
 */
@ApplicationScoped
public class ReleaseSelector implements Handler<RoutingContext> {

    static final long LONGEST_LOAD_SECONDS = 4;
    private static final String RELEASE = "release";

    /** Stands for the current release. */
    static final String LATEST = "latest";

    /** Answers from the catalog, and loads what it compares by itself. */
    private static final String CATALOG = "/releases";

    private static final Logger LOG = Logger.getLogger(ReleaseSelector.class);

    private final Snapshots snapshots;
    private final CurrentVertxRequest request;
    private final ProblemSender problems;
    private final ServiceAddress address;

    ReleaseSelector(Snapshots snapshots, CurrentVertxRequest request, ProblemSender problems, ServiceAddress address) {
        this.address = address;
        this.snapshots = snapshots;
        this.request = request;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<CurrentRelease> current = snapshots.current();
        current.ifPresent(release -> context.put(CurrentRelease.class.getName(), release));
        List<String> named = context.queryParam(RELEASE);
        var entry = current.filter(release ->
                        named.size() == 1 && !context.normalizedPath().startsWith(CATALOG))
                .flatMap(release -> release.catalog().find(named.get(0)));
        if (entry.isEmpty()) {
            context.next(); // an unknown release is refused by the resource
            return;
        }
        Optional<Snapshot> loaded = snapshots.findLoaded(entry.get().release());
        if (loaded.isPresent()) {
            context.put(Snapshot.class.getName(), loaded.get());
            context.next();
            return;
        }
        Context eventLoop = Vertx.currentContext();
        snapshots
                .load(entry.get())
                .toCompletableFuture()
                .copy()
                .orTimeout(LONGEST_LOAD_SECONDS, TimeUnit.SECONDS)
                .whenComplete((snapshot, failure) -> eventLoop.runOnContext(now -> goOn(context, snapshot, failure)));
    }

    private void goOn(RoutingContext context, Snapshot snapshot, Throwable failure) {
        if (context.response().closed()) {
            return;
        }
        if (failure == null) {
            context.put(Snapshot.class.getName(), snapshot);
            context.next();
        } else {
            LOG.warnf("A release can't be loaded: %s", failure);
            problems.send(context, StatusCode.SERVICE_UNAVAILABLE, ReleaseNotLoadedException.MESSAGE);
        }
    }

    /**
     * The release that the current request reads.
     *
     * @param release the value of the parameter {@code release}; null or {@code latest} for the current release
     * @throws kaigai.query.InvalidValueException if it can't be the id of a release
     * @throws kaigai.query.UnknownNameException if there is no such release
     * @throws NothingPublishedException if no release has been loaded yet
     */
    public RequestedRelease get(String release) {
        CurrentRelease current = current();
        if (release == null || release.equals(LATEST)) {
            return RequestedRelease.current(current, address.base());
        }
        String id = Releases.get(release, current.catalog()).release();
        Snapshot loaded = request.getCurrent().get(Snapshot.class.getName());
        return RequestedRelease.named(
                loaded != null ? loaded : snapshots.findLoaded(id).orElseThrow(), address.base());
    }

    /**
     * What is current for the current request.
     *
     * @throws NothingPublishedException if no release has been loaded yet
     */
    CurrentRelease current() {
        CurrentRelease current = request.getCurrent().get(CurrentRelease.class.getName());
        if (current == null) {
            throw new NothingPublishedException();
        }
        return current;
    }
}
