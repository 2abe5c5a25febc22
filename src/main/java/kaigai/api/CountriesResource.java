package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.CountryView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.OrganisationView;
import kaigai.query.Countries;
import kaigai.query.CountryThemeView;
import kaigai.query.Rows;
import kaigai.query.SourceView;
import kaigai.query.Sources;
import kaigai.query.Table;
import kaigai.query.Themes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Countries and cities, and all that the report on one of them says. */
@Path("/countries")
@Produces(APPLICATION_JSON)
@Tag(name = "countries")
public class CountriesResource {

    private final Readings readings;
    private final Countries countries;
    private final Rows rows;
    private final Themes themes;
    private final Sources sources;

    CountriesResource(Readings readings, Countries countries, Rows rows, Themes themes, Sources sources) {
        this.readings = readings;
        this.countries = countries;
        this.rows = rows;
        this.themes = themes;
        this.sources = sources;
    }

    /** All countries and cities by id. */
    @GET
    @Operation(
            operationId = "listCountries",
            summary = "All countries and cities with their basic facts",
            description = "One row a country or city, by id. Facts that only some reports give are in `facts`.")
    public Answer<List<CountryView>> list(@RestQuery String release) {
        Reading reading = readings.of(release);
        return reading.many(rows.all(Table.COUNTRIES, reading.release()), Table.COUNTRIES.path());
    }

    /** One country or city. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCountry",
            summary = "One country or city with its basic facts",
            description =
                    "All basic facts, with their units and as numbers where they are numbers, and the places in rankings.")
    public Answer<CountryView> get(@RestPath String id, @RestQuery String release) {
        Reading reading = readings.of(release);
        CountryView country = countries.named(id, reading.release());
        return reading.one(country, path(country));
    }

    /** The 11 themes of a country. */
    @GET
    @Path("/{id}/themes")
    @Operation(
            operationId = "listCountryThemes",
            summary = "A country's ratings in the 11 themes, with overviews, references and projects",
            description = "All 11 themes in the reports' order, those included on which the report has nothing.")
    public Answer<List<CountryThemeView>> themes(@RestPath String id, @RestQuery String release) {
        Reading reading = readings.of(release);
        CountryView country = countries.named(id, reading.release());
        return reading.many(themes.of(country.country(), reading.release()), path(country) + "/themes");
    }

    /** One theme of a country. */
    @GET
    @Path("/{id}/themes/{theme}")
    @Operation(
            operationId = "getCountryTheme",
            summary = "A country's rating in one theme, with overview, references and projects",
            description = "As in the list of all 11 themes.")
    public Answer<CountryThemeView> theme(@RestPath String id, @RestPath String theme, @RestQuery String release) {
        Reading reading = readings.of(release);
        CountryView country = countries.named(id, reading.release());
        CountryThemeView view = themes.of(country.country(), theme, reading.release());
        return reading.one(view, path(country) + "/themes/" + view.themeRating().theme());
    }

    /** A country's organisations. */
    @GET
    @Path("/{id}/organisations")
    @Operation(
            operationId = "listCountryOrganisations",
            summary = "A country's organisations for digital government",
            description = "In the report's order.")
    public Answer<List<OrganisationView>> organisations(@RestPath String id, @RestQuery String release) {
        return part(Table.ORGANISATIONS, id, release);
    }

    /** A country's initiatives. */
    @GET
    @Path("/{id}/initiatives")
    @Operation(
            operationId = "listCountryInitiatives",
            summary = "A country's policies, platforms, laws and projects",
            description = "Policies, platforms and laws in the report's order, then the projects theme by theme.")
    public Answer<List<InitiativeView>> initiatives(@RestPath String id, @RestQuery String release) {
        return part(Table.INITIATIVES, id, release);
    }

    /** A country's budget. */
    @GET
    @Path("/{id}/budget-lines")
    @Operation(
            operationId = "listCountryBudgetLines",
            summary = "What a country's report says on its digital budget",
            description =
                    "The total, what it is used for, and the national budget with the share of digital in it, in the report's order. A country may give no budget at all.")
    public Answer<List<BudgetLineView>> budgetLines(@RestPath String id, @RestQuery String release) {
        return part(Table.BUDGET_LINES, id, release);
    }

    /** What was noticed in a country's report. */
    @GET
    @Path("/{id}/findings")
    @Operation(
            operationId = "listCountryFindings",
            summary = "What was noticed while a country's report was read",
            description = "Sums that don't add up, lost links and the like. The rows keep what the report says.")
    public Answer<List<FindingView>> findings(@RestPath String id, @RestQuery String release) {
        return part(Table.FINDINGS, id, release);
    }

    /** A country's report. */
    @GET
    @Path("/{id}/source")
    @Operation(
            operationId = "getCountrySource",
            summary = "The text of the report itself, whole or in part: the evidence behind every row",
            description = "The `source_*` fields of any row name the lines to ask for.")
    public Answer<SourceView> source(
            @RestPath String id,
            @Parameter(
                            description =
                                    "Line or range of lines of the report, counted from 1, such as `48-53`; all where it is"
                                            + " left out",
                            example = "48-53")
                    @RestQuery
                    String lines,
            @RestQuery String release) {
        Reading reading = readings.of(release);
        CountryView country = countries.named(id, reading.release());
        Optional<String> chosen = Optional.ofNullable(lines);
        SourceView source = sources.of(country.country(), chosen, reading.release());
        return reading.part(source, path(country) + "/source", "lines", chosen);
    }

    private <V extends Record> Answer<List<V>> part(Table<V> table, String id, String release) {
        Reading reading = readings.of(release);
        CountryView country = countries.named(id, reading.release());
        List<V> part = rows.where(table, reading.release(), Map.of("country", country.country()));
        return reading.many(part, path(country) + table.path());
    }

    private static String path(CountryView country) {
        return "/countries/" + country.country();
    }
}
