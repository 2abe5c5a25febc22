package kaigai.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import kaigai.api.PageAnswer;
import kaigai.api.Reading;
import kaigai.api.Readings;
import kaigai.http.CanonicalUrl;
import kaigai.http.Language;
import kaigai.http.MediaTypes;
import kaigai.query.BasicFacts;
import kaigai.query.CountryNames;
import kaigai.query.Sources;
import kaigai.query.ThemeView;
import kaigai.query.Themes;
import kaigai.query.UnknownNameException;
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

    private final Readings readings;
    private final PageMaker pages;
    private final HomePages home;
    private final CountryPages countryPages;
    private final SearchPages search;
    private final CountryNames countries;
    private final BasicFacts facts;
    private final Themes themes;
    private final Sources sources;

    PagesResource(
            Readings readings,
            PageMaker pages,
            HomePages home,
            CountryPages countryPages,
            SearchPages search,
            CountryNames countries,
            BasicFacts facts,
            Themes themes,
            Sources sources) {
        this.readings = readings;
        this.pages = pages;
        this.home = home;
        this.countryPages = countryPages;
        this.search = search;
        this.countries = countries;
        this.facts = facts;
        this.themes = themes;
        this.sources = sources;
    }

    /** The front page. */
    @GET
    @Path("/{language}")
    @Operation(hidden = true)
    public PageAnswer home(@RestPath String language, @RestQuery String release) {
        Reading reading = readings.of(release);
        return pages.page(
                reading,
                known(language),
                CanonicalUrl.of("/"),
                frame -> Templates.home(frame, home.of(reading, frame)));
    }

    /** A country or city. */
    @GET
    @Path("/{language}/countries/{id}")
    @Operation(hidden = true)
    public PageAnswer country(@RestPath String language, @RestPath String id, @RestQuery String release) {
        Language known = known(language);
        Reading reading = readings.of(release);
        String country = countries.id(id, reading.release());
        return pages.page(
                reading,
                known,
                CanonicalUrl.of("/countries/" + country),
                frame -> Templates.country(frame, countryPages.of(country, reading.release(), known)));
    }

    /** The report on a country or city. */
    @GET
    @Path("/{language}/countries/{id}/source")
    @Operation(hidden = true)
    public PageAnswer source(@RestPath String language, @RestPath String id, @RestQuery String release) {
        Reading reading = readings.of(release);
        String country = countries.id(id, reading.release());
        SourcePage source = SourcePage.of(
                facts.of(country, reading.release()), sources.of(country, Optional.empty(), reading.release()));
        return pages.page(
                reading,
                known(language),
                CanonicalUrl.of("/countries/" + country + "/source"),
                frame -> Templates.source(frame, source));
    }

    /** A theme. */
    @GET
    @Path("/{language}/themes/{theme}")
    @Operation(hidden = true)
    public PageAnswer theme(@RestPath String language, @RestPath String theme, @RestQuery String release) {
        Reading reading = readings.of(release);
        ThemeView view = themes.withId(theme, reading.release());
        return pages.page(
                reading,
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

    /** What the pages are drawn with. */
    @GET
    @Path("/assets/{name}")
    @Produces({"text/css", "image/svg+xml"})
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
