package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
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

    ReleasesResource(Readings readings, Releases releases) {
        this.readings = readings;
        this.releases = releases;
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
        Reading reading = readings.of(release);
        List<ReleaseView> listed = release == null ? releases.all() : List.of(releases.withId(release));
        return reading.many(listed, "/releases");
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
        return readings.of(release).one(view, "/releases/" + view.release());
    }
}
