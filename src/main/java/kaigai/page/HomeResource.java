package kaigai.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import kaigai.api.Home;
import kaigai.api.HomeAnswer;
import kaigai.api.Negotiation;
import kaigai.api.ReleaseSelector;
import kaigai.api.Representation;
import kaigai.api.RequestedRelease;
import kaigai.format.Format;
import kaigai.http.Language;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The service's own address: a page for a browser, and links for a program. */
@Path("/")
@Tag(name = "dataset")
public class HomeResource {

    private static final List<String> MEDIA_TYPES = List.of(Format.JSON.mediaType(), MediaTypes.HTML);

    private final Negotiation negotiation;
    private final ReleaseSelector releases;
    private final Home home;
    private final PageMaker pages;
    private final HomePages homePages;

    HomeResource(Negotiation negotiation, ReleaseSelector releases, Home home, PageMaker pages, HomePages homePages) {
        this.negotiation = negotiation;
        this.releases = releases;
        this.home = home;
        this.pages = pages;
        this.homePages = homePages;
    }

    /** What there is. */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.HTML})
    @Operation(
            operationId = "getHome",
            summary = "What the service is, and what it has where",
            description =
                    "Paths to begin with. A browser, which asks for HTML, gets a page in Japanese or English instead.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = HomeAnswer.class)),
                @Content(mediaType = MediaTypes.HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Representation home(
            @RestQuery String release,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        RequestedRelease requested = releases.get(release);
        if (!negotiation.choose(MEDIA_TYPES).equals(MediaTypes.HTML)) {
            return home.of(requested);
        }
        return pages.front(
                requested, Language.of(acceptLanguage), frame -> Templates.home(frame, homePages.of(requested, frame)));
    }
}
