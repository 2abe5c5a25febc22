package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import kaigai.query.Changes;
import kaigai.query.ChangesView;
import kaigai.query.ReleaseView;
import kaigai.query.Releases;
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

    private final Readings readings;
    private final Releases releases;
    private final Changes changes;

    ReleasesResource(Readings readings, Releases releases, Changes changes) {
        this.readings = readings;
        this.releases = releases;
        this.changes = changes;
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
        Reading reading = readings.ofReleases(release);
        List<ReleaseView> listed =
                release == null ? releases.all(reading.release()) : List.of(releases.withId(release));
        return reading.many(listed, "/releases");
    }

    /** What a release changed. */
    @GET
    @Path("/{release}/changes")
    @Operation(
            operationId = "getReleaseChanges",
            summary = "What a release added, removed and altered, row by row and field by field",
            description = "Rows are told apart by what they are and not by their place in a report, which may change.")
    public Answer<ChangesView> changes(
            @Parameter(description = "Id of the release, 12 hex digits") @RestPath String release,
            @Parameter(
                            description =
                                    "Id of the release to hold it against; the one that was current before it where it"
                                            + " is left out")
                    @RestQuery
                    String since) {
        Optional<String> other = Optional.ofNullable(since);
        ChangesView view = changes.of(release, other);
        return readings.of(release).about(view, "/releases/" + view.release() + "/changes", "since", other);
    }

    /** One release. */
    @GET
    @Path("/{release}")
    @Operation(
            operationId = "getRelease",
            summary = "One release and the reports that it consists of",
            description = "The digests let anyone check that two services hold the same data.")
    public Answer<ReleaseView> get(
            @Parameter(description = "Id of the release, 12 hex digits") @RestPath String release) {
        ReleaseView view = releases.withId(release);
        return readings.ofReleases(release).about(view, "/releases/" + view.release(), "since", Optional.empty());
    }
}
