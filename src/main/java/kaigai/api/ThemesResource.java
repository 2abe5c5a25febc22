package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import kaigai.query.ThemeView;
import kaigai.query.Themes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The 11 fields of the survey. */
@Path("/themes")
@Produces(APPLICATION_JSON)
@Tag(name = "themes")
public class ThemesResource {

    private final ReleaseSelector releases;

    ThemesResource(ReleaseSelector releases) {
        this.releases = releases;
    }

    /** All themes in the reports' order. */
    @GET
    @Operation(
            operationId = "listThemes",
            summary = "The 11 themes, and who is rated how in each",
            description = "In the reports' order, each with all its ratings.")
    public Answer<List<ThemeView>> list(@RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        return requested.list(Themes.list(requested.snapshot()), "/themes");
    }

    /** One theme. */
    @GET
    @Path("/{theme}")
    @Operation(
            operationId = "getTheme",
            summary = "One theme, and who is rated how in it",
            description = "Countries with the highest rating come first.")
    public Answer<ThemeView> get(@RestPath String theme, @RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        ThemeView view = Themes.get(theme, requested.snapshot());
        return requested.one(view, "/themes/" + view.theme());
    }
}
