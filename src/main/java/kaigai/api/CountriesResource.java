package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import kaigai.dataset.CountryView;
import kaigai.http.MediaTypes;
import kaigai.query.CountryNames;
import kaigai.query.CountryThemeView;
import kaigai.query.SourceView;
import kaigai.query.Sources;
import kaigai.query.Table;
import kaigai.query.Themes;
import kaigai.release.LoadedReport;
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

    private final ReleaseSelector releases;
    private final TableAnswers tables;

    CountriesResource(ReleaseSelector releases, TableAnswers tables) {
        this.releases = releases;
        this.tables = tables;
    }

    /** All countries and cities by id. */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Operation(
            operationId = "listCountries",
            summary = "All countries and cities with their basic facts",
            description = "One row a country or city, by id. Facts that only some reports give are in `facts`.")
    public TableAnswer list(UriInfo uri) {
        return tables.of(Table.COUNTRIES, uri);
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
        RequestedRelease requested = releases.get(release);
        LoadedReport report = CountryNames.get(id, requested.snapshot());
        return requested.one(report.rows().country(), path(report));
    }

    /** The 11 themes of a country. */
    @GET
    @Path("/{id}/themes")
    @Operation(
            operationId = "listCountryThemes",
            summary = "A country's ratings in the 11 themes, with overviews, references and projects",
            description = "All 11 themes in the reports' order, those included on which the report has nothing.")
    public Answer<List<CountryThemeView>> themes(@RestPath String id, @RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        LoadedReport report = CountryNames.get(id, requested.snapshot());
        return requested.list(Themes.list(report), path(report) + "/themes");
    }

    /** One theme of a country. */
    @GET
    @Path("/{id}/themes/{theme}")
    @Operation(
            operationId = "getCountryTheme",
            summary = "A country's rating in one theme, with overview, references and projects",
            description = "As in the list of all 11 themes.")
    public Answer<CountryThemeView> theme(@RestPath String id, @RestPath String theme, @RestQuery String release) {
        RequestedRelease requested = releases.get(release);
        LoadedReport report = CountryNames.get(id, requested.snapshot());
        CountryThemeView view = Themes.get(theme, report);
        return requested.one(
                view, path(report) + "/themes/" + view.themeRating().theme());
    }

    /** A country's organisations. */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Path("/{id}/organisations")
    @Operation(
            operationId = "listCountryOrganisations",
            summary = "A country's organisations for digital government",
            description = "In the report's order.")
    public TableAnswer organisations(@RestPath String id, UriInfo uri) {
        return tables.ofCountry(id, Table.ORGANISATIONS, uri);
    }

    /** A country's initiatives. */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Path("/{id}/initiatives")
    @Operation(
            operationId = "listCountryInitiatives",
            summary = "A country's policies, platforms, laws and projects",
            description = "Policies, platforms and laws in the report's order, then the projects theme by theme.")
    public TableAnswer initiatives(@RestPath String id, UriInfo uri) {
        return tables.ofCountry(id, Table.INITIATIVES, uri);
    }

    /** A country's budget. */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Path("/{id}/budget-lines")
    @Operation(
            operationId = "listCountryBudgetLines",
            summary = "What a country's report says on its digital budget",
            description =
                    "The total, what it is used for, and the national budget with the share of digital in it, in the report's order. A country may give no budget at all.")
    public TableAnswer budgetLines(@RestPath String id, UriInfo uri) {
        return tables.ofCountry(id, Table.BUDGET_LINES, uri);
    }

    /** Data quality notes on a country's report. */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Path("/{id}/findings")
    @Operation(
            operationId = "listCountryFindings",
            summary = "Data quality notes on a country's report",
            description = "Sums that don't add up, lost links and the like. The rows keep what the report says.")
    public TableAnswer findings(@RestPath String id, UriInfo uri) {
        return tables.ofCountry(id, Table.FINDINGS, uri);
    }

    /** A country's part of a table as a file. */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Path("/{id}/" + TableFilesResource.FILE)
    @Operation(hidden = true)
    public TableAnswer file(@RestPath String id, @RestPath String table, @RestPath String extension, UriInfo uri) {
        return tables.file(Optional.of(id), table, extension, uri);
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
        RequestedRelease requested = releases.get(release);
        LoadedReport report = CountryNames.get(id, requested.snapshot());
        Optional<String> chosen = Optional.ofNullable(lines);
        return requested.part(Sources.get(report, chosen), path(report) + "/source", "lines", chosen);
    }

    private static String path(LoadedReport report) {
        return "/countries/" + report.country();
    }
}
