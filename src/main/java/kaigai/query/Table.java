package kaigai.query;

import java.util.List;
import java.util.Optional;
import kaigai.dataset.BudgetLine;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.Columns;
import kaigai.dataset.Country;
import kaigai.dataset.CountryView;
import kaigai.dataset.Finding;
import kaigai.dataset.FindingView;
import kaigai.dataset.Initiative;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.Organisation;
import kaigai.dataset.OrganisationView;
import kaigai.dataset.ReportRow;
import kaigai.dataset.ThemeRating;
import kaigai.dataset.ThemeRatingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A table of the dataset whose rows an entity holds.
 *
 * @param path where it is served
 * @param entity the entity that holds its rows
 * @param view the record whose components are its columns
 * @param order the columns that put its rows in a total order within a release
 * @param key the columns that tell a row from the others of its country, and stay when a report is imported again
 */
public record Table<V extends Record>(
        String path, Class<? extends ReportRow> entity, Class<V> view, List<String> order, List<String> key)
        implements Tabular {

    private static final List<String> BY_COUNTRY = List.of("country");
    private static final List<String> IN_REPORT_ORDER = List.of("country", "position");

    /** Countries and cities. */
    public static final Table<CountryView> COUNTRIES =
            new Table<>("/countries", Country.class, CountryView.class, BY_COUNTRY, List.of("country"));

    /** The mark of each country in each theme. */
    public static final Table<ThemeRatingView> THEME_RATINGS =
            new Table<>("/theme-ratings", ThemeRating.class, ThemeRatingView.class, IN_REPORT_ORDER, List.of("theme"));

    /** Organisations. */
    public static final Table<OrganisationView> ORGANISATIONS =
            new Table<>("/organisations", Organisation.class, OrganisationView.class, IN_REPORT_ORDER, List.of("name"));

    /** Policies, platforms, laws and projects. */
    public static final Table<InitiativeView> INITIATIVES = new Table<>(
            "/initiatives", Initiative.class, InitiativeView.class, IN_REPORT_ORDER, List.of("kind", "theme", "name"));

    /** Statements on budgets. */
    public static final Table<BudgetLineView> BUDGET_LINES = new Table<>(
            "/budget-lines", BudgetLine.class, BudgetLineView.class, IN_REPORT_ORDER, List.of("kind", "name"));

    /** What was noticed while reports were read. */
    public static final Table<FindingView> FINDINGS =
            new Table<>("/findings", Finding.class, FindingView.class, IN_REPORT_ORDER, List.of("code", "stated"));

    /** All tables. */
    public static final List<Table<?>> ALL =
            List.of(COUNTRIES, THEME_RATINGS, ORGANISATIONS, INITIATIVES, BUDGET_LINES, FINDINGS);

    /** What a row is, in a sentence. */
    public String description() {
        return view.getAnnotation(Schema.class).description();
    }

    @Override
    public List<Column> columns() {
        return Column.of(view);
    }

    @Override
    public String from() {
        return Columns.table(view);
    }

    /** Findings are not the report's texts. */
    @Override
    public Optional<String> searchedAs() {
        return Optional.of(path.substring(1)).filter(name -> !name.equals("findings"));
    }
}
