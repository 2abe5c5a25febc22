package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.OrganisationView;
import kaigai.dataset.ThemeRatingView;
import kaigai.query.Rows;
import kaigai.query.Table;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The flat tables over all countries. */
@Path("/")
@Produces(APPLICATION_JSON)
@Tag(name = "tables")
public class TablesResource {

    private final Readings readings;
    private final Rows rows;

    TablesResource(Readings readings, Rows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    /** All theme ratings by country and theme. */
    @GET
    @Path("/theme-ratings")
    @Operation(
            operationId = "listThemeRatings",
            summary = "How each country is rated in each theme",
            description =
                    "One row a country and theme, by country and in the reports' order of themes. The projects are in `/initiatives`.")
    public Answer<List<ThemeRatingView>> themeRatings(@RestQuery String release) {
        return all(Table.THEME_RATINGS, release);
    }

    /** All organisations by country. */
    @GET
    @Path("/organisations")
    @Operation(
            operationId = "listOrganisations",
            summary = "All countries' organisations for digital government",
            description = "One row an organisation, by country and in the report's order.")
    public Answer<List<OrganisationView>> organisations(@RestQuery String release) {
        return all(Table.ORGANISATIONS, release);
    }

    /** All initiatives by country. */
    @GET
    @Path("/initiatives")
    @Operation(
            operationId = "listInitiatives",
            summary = "All countries' policies, platforms, laws and projects",
            description = "One row an initiative, by country and in the report's order.")
    public Answer<List<InitiativeView>> initiatives(@RestQuery String release) {
        return all(Table.INITIATIVES, release);
    }

    /** All budget lines by country. */
    @GET
    @Path("/budget-lines")
    @Operation(
            operationId = "listBudgetLines",
            summary = "What all reports say on digital budgets",
            description = "One row a statement, by country and in the report's order.")
    public Answer<List<BudgetLineView>> budgetLines(@RestQuery String release) {
        return all(Table.BUDGET_LINES, release);
    }

    /** All findings by country. */
    @GET
    @Path("/findings")
    @Operation(
            operationId = "listFindings",
            summary = "What was noticed while the reports were read",
            description =
                    "Sums that don't add up, lost links and the like, by country and in the order in which they were"
                            + " noticed. The tables keep what the reports say.")
    public Answer<List<FindingView>> findings(@RestQuery String release) {
        return all(Table.FINDINGS, release);
    }

    private <V extends Record> Answer<List<V>> all(Table<V> table, String release) {
        Reading reading = readings.of(release);
        return reading.many(rows.all(table, reading.release()), table.path());
    }
}
