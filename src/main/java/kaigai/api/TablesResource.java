package kaigai.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import kaigai.http.MediaTypes;
import kaigai.query.Table;
import kaigai.query.ThemeMatrix;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The flat tables over all countries. */
@Path("/")
@Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
@Tag(name = "tables")
public class TablesResource {

    private final TableAnswers tables;

    TablesResource(TableAnswers tables) {
        this.tables = tables;
    }

    /** All theme ratings by country and theme. */
    @GET
    @Path("/theme-ratings")
    @Operation(
            operationId = "listThemeRatings",
            summary = "How each country is rated in each theme",
            description =
                    "One row a country and theme, by country and in the reports' order of themes. The projects are in `/initiatives`.")
    public TableAnswer themeRatings(UriInfo uri) {
        return tables.of(Table.THEME_RATINGS, uri);
    }

    /** All organisations by country. */
    @GET
    @Path("/organisations")
    @Operation(
            operationId = "listOrganisations",
            summary = "All countries' organisations for digital government",
            description = "One row an organisation, by country and in the report's order.")
    public TableAnswer organisations(UriInfo uri) {
        return tables.of(Table.ORGANISATIONS, uri);
    }

    /** All initiatives by country. */
    @GET
    @Path("/initiatives")
    @Operation(
            operationId = "listInitiatives",
            summary = "All countries' policies, platforms, laws and projects",
            description = "One row an initiative, by country and in the report's order.")
    public TableAnswer initiatives(UriInfo uri) {
        return tables.of(Table.INITIATIVES, uri);
    }

    /** All budget lines by country. */
    @GET
    @Path("/budget-lines")
    @Operation(
            operationId = "listBudgetLines",
            summary = "What all reports say on digital budgets",
            description = "One row a statement, by country and in the report's order.")
    public TableAnswer budgetLines(UriInfo uri) {
        return tables.of(Table.BUDGET_LINES, uri);
    }

    /** All findings by country. */
    @GET
    @Path("/findings")
    @Operation(
            operationId = "listFindings",
            summary = "Data quality notes on the reports",
            description =
                    "Sums that don't add up, lost links and the like, by country and in the order in which they were"
                            + " noticed. The tables keep what the reports say.")
    public TableAnswer findings(UriInfo uri) {
        return tables.of(Table.FINDINGS, uri);
    }

    /** The ratings, a row a country and a column a theme. */
    @GET
    @Path("/theme-matrix")
    @Operation(
            operationId = "getThemeMatrix",
            summary = "Countries × themes: a row a country, a column a theme",
            description = "The columns are called by the themes' ids, in the reports' order.")
    public TableAnswer themeMatrix(
            @Parameter(
                            description = "What the cells hold: `mark` ★ ○ －, `rank` 2 1 0, or `label`",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"mark", "rank", "label"},
                                            defaultValue = "mark"))
                    @RestQuery
                    String values,
            @Parameter(
                            description = "Language of `values=label`",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ja", "en"},
                                            defaultValue = "ja"))
                    @RestQuery
                    String lang,
            UriInfo uri) {
        ThemeMatrix matrix = ThemeMatrix.of(Optional.ofNullable(values), Optional.ofNullable(lang));
        return tables.of(matrix, uri);
    }
}
