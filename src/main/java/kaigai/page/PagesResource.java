package kaigai.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kaigai.api.PageAnswer;
import kaigai.api.ReleaseSelector;
import kaigai.api.RequestedRelease;
import kaigai.http.CanonicalUrl;
import kaigai.http.Language;
import kaigai.http.MediaTypes;
import kaigai.query.CountryNames;
import kaigai.query.ThemeView;
import kaigai.query.Themes;
import kaigai.query.UnknownNameException;
import kaigai.release.LoadedReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The pages. Their paths begin with {@code /pages} and the language, so that those of the API answer a browser as they
 * answer anyone.
 */
@Path("/pages")
@Produces(MediaTypes.HTML)
public class PagesResource {

    private final ReleaseSelector releases;
    private final PageMaker pages;
    private final HomePages home;
    private final SearchPages search;

    PagesResource(ReleaseSelector releases, PageMaker pages, HomePages home, SearchPages search) {
        this.releases = releases;
        this.pages = pages;
        this.home = home;
        this.search = search;
    }

    /** The front page. */
    @GET
    @Path("/{language}")
    @Operation(hidden = true)
    public PageAnswer home(@RestPath String language, @RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        return pages.page(
                requested,
                known(language),
                CanonicalUrl.of("/"),
                frame -> Templates.home(frame, home.of(requested, frame)));
    }

    /** A country or city. */
    @GET
    @Path("/{language}/countries/{id}")
    @Operation(hidden = true)
    public PageAnswer country(@RestPath String language, @RestPath String id, @RestQuery String release) {
        Language known = known(language);
        RequestedRelease requested = releases.get(release);
        LoadedReport report = CountryNames.get(id, requested.snapshot());
        return pages.page(
                requested,
                known,
                CanonicalUrl.of("/countries/" + report.country()),
                frame -> Templates.country(frame, CountryPages.of(report, known)));
    }

    /** The report on a country or city. */
    @GET
    @Path("/{language}/countries/{id}/source")
    @Operation(hidden = true)
    public PageAnswer source(@RestPath String language, @RestPath String id, @RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        LoadedReport report = CountryNames.get(id, requested.snapshot());
        return pages.page(
                requested,
                known(language),
                CanonicalUrl.of("/countries/" + report.country() + "/source"),
                frame -> Templates.source(frame, SourcePage.of(report)));
    }

    /** A theme. */
    @GET
    @Path("/{language}/themes/{theme}")
    @Operation(hidden = true)
    public PageAnswer theme(@RestPath String language, @RestPath String theme, @RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        ThemeView view = Themes.get(theme, requested.snapshot());
        return pages.page(
                requested,
                known(language),
                CanonicalUrl.of("/themes/" + view.theme()),
                frame -> Templates.theme(frame, view));
    }

    /** The search. It looks at its parameters by itself: a form sends an empty one where nothing is typed. */
    @GET
    @Path("/{language}/search")
    @Operation(hidden = true)
    public PageAnswer search(@RestPath String language, UriInfo uri) {
        return search.of(known(language), uri.getQueryParameters());
    }

    /** Swagger UI, which is in English alone; its address is {@code /swagger-ui}. */
    @GET
    @Path("/en/swagger-ui")
    @Operation(hidden = true)
    public PageAnswer swaggerUi() {
        return pages.page(releases.get(null), Language.EN, CanonicalUrl.of("/swagger-ui"), Templates::swagger);
    }

    /** What the pages are drawn with. */
    @GET
    @Path("/assets/{name}")
    @Produces({"text/css", "text/javascript", "image/svg+xml"})
    @Operation(hidden = true)
    public PageAnswer asset(@RestPath String name) {
        return Assets.at("/pages/assets/" + name)
                .map(asset -> PageAnswer.asset(asset.path(), asset.mediaType(), asset.bytes()))
                .orElseThrow(NotFoundException::new);
    }

    private static Language known(String language) {
        return Language.withTag(language)
                .orElseThrow(() -> new UnknownNameException("language", language, List.of("ja", "en")));
    }
}
