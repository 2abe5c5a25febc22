package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import kaigai.api.Answer.Links;
import kaigai.api.Answer.Meta;
import kaigai.http.CanonicalUrl;
import kaigai.http.ServiceAddress;
import kaigai.query.Changes;
import kaigai.query.ChangesView;
import kaigai.query.ReleaseView;
import kaigai.query.Releases;
import kaigai.release.CurrentRelease;
import kaigai.release.ReleaseCatalog;
import kaigai.release.ReleaseCatalog.Entry;
import kaigai.release.Snapshot;
import kaigai.release.Snapshots;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was published when. */
@Path("/releases")
@Produces(APPLICATION_JSON)
@Tag(name = "releases")
public class ReleasesResource {

    private final ReleaseSelector selector;
    private final Snapshots snapshots;
    private final ServiceAddress address;

    ReleasesResource(ReleaseSelector selector, Snapshots snapshots, ServiceAddress address) {
        this.address = address;
        this.selector = selector;
        this.snapshots = snapshots;
    }

    /** All releases, or the one that the parameter names. */
    @GET
    @Operation(
            operationId = "listReleases",
            summary = "All releases, the last published first",
            description =
                    "A release is one complete, immutable state of the dataset; publishing an older one again is the rollback.")
    public Answer<List<ReleaseView>> list(
            @Parameter(description = "Id of a release to list alone; all where it is left out") @RestQuery
                    String release) {
        CurrentRelease current = selector.current();
        List<ReleaseView> listed = release == null ? Releases.list(current) : List.of(view(release, current));
        String answering = release == null
                ? current.snapshot().release()
                : entry(release, current).release();
        CanonicalUrl url = CanonicalUrl.of("/releases");
        String pinned = address.base() + url.with("release", answering);
        return new Answer<>(
                listed,
                new Meta(answering, listed.size()),
                new Links(release == null ? address.base() + url : pinned, null, pinned),
                ofPublication(current));
    }

    /** What a release changed. */
    @GET
    @Path("/{release}/changes")
    @Operation(
            operationId = "getReleaseChanges",
            summary = "What a release added, removed and altered, row by row and field by field",
            description = "Rows are told apart by what they are and not by their place in a report, which may change.")
    public CompletionStage<Answer<ChangesView>> changes(
            @Parameter(description = "Id of the release, 12 hex digits, or `latest`") @RestPath String release,
            @Parameter(
                            description =
                                    "Id of the release to hold it against; the one that was current before it where it"
                                            + " is left out")
                    @RestQuery
                    String since) {
        ReleaseCatalog catalog = selector.current().catalog();
        Entry after = entry(release, selector.current());
        Optional<Entry> before =
                since == null ? after.previous().flatMap(catalog::find) : Optional.of(Releases.get(since, catalog));
        CompletionStage<Optional<Snapshot>> loaded = before.<CompletionStage<Optional<Snapshot>>>map(
                        entry -> snapshots.load(entry).thenApply(Optional::of))
                .orElse(CompletableFuture.completedFuture(Optional.empty()));
        Optional<String> named = Optional.ofNullable(since);
        return loaded.thenCombineAsync(snapshots.load(after), Changes::between, Infrastructure.getDefaultWorkerPool())
                .toCompletableFuture()
                .orTimeout(ReleaseSelector.LONGEST_LOAD_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(new ReleaseNotLoadedException(failure)))
                .thenApply(changes -> {
                    CanonicalUrl url = CanonicalUrl.of("/releases/" + changes.release() + "/changes");
                    Validators validators = new Validators(
                            changes.release(), Optional.of(after.createdAt()), !release.equals(ReleaseSelector.LATEST));
                    return about(
                            changes,
                            changes.release(),
                            named.map(id -> url.with("since", id)).orElse(url),
                            validators);
                });
    }

    /** One release. */
    @GET
    @Path("/{release}")
    @Operation(
            operationId = "getRelease",
            summary = "One release and the reports that it consists of",
            description = "The digests let anyone check that two services hold the same data.")
    public Answer<ReleaseView> get(
            @Parameter(description = "Id of the release, 12 hex digits, or `latest`") @RestPath String release) {
        CurrentRelease current = selector.current();
        ReleaseView view = view(release, current);
        return about(view, view.release(), CanonicalUrl.of("/releases/" + view.release()), ofPublication(current));
    }

    /** The answer at a path that names its release already. */
    private <T> Answer<T> about(T data, String release, CanonicalUrl url, Validators validators) {
        String path = address.base() + url;
        return new Answer<>(data, new Meta(release, 1), new Links(path, null, path), validators);
    }

    private static ReleaseView view(String release, CurrentRelease current) {
        return ReleaseView.of(entry(release, current), current);
    }

    private static Entry entry(String release, CurrentRelease current) {
        String id = release.equals(ReleaseSelector.LATEST) ? current.snapshot().release() : release;
        return Releases.get(id, current.catalog());
    }

    /** Every publication changes what is known of releases. */
    private static Validators ofPublication(CurrentRelease current) {
        return new Validators("publication " + current.publication().id(), Optional.empty(), false);
    }
}
