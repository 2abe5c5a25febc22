package kaigai.query;

import java.util.List;
import kaigai.dataset.BudgetLine;
import kaigai.dataset.BudgetLineView;
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

/**
 * A table of the dataset.
 *
 * @param entity the entity that holds its rows
 * @param view the record whose components are its columns
 * @param order the columns that put its rows in a total order within a release
 */
public record Table<V extends Record>(Class<? extends ReportRow> entity, Class<V> view, List<String> order) {

    /** Countries and cities. */
    public static final Table<CountryView> COUNTRIES =
            new Table<>(Country.class, CountryView.class, List.of("country"));

    /** The mark of each country in each theme. */
    public static final Table<ThemeRatingView> THEME_RATINGS = inReportOrder(ThemeRating.class, ThemeRatingView.class);

    /** Organisations. */
    public static final Table<OrganisationView> ORGANISATIONS =
            inReportOrder(Organisation.class, OrganisationView.class);

    /** Policies, platforms, laws and projects. */
    public static final Table<InitiativeView> INITIATIVES = inReportOrder(Initiative.class, InitiativeView.class);

    /** Statements on budgets. */
    public static final Table<BudgetLineView> BUDGET_LINES = inReportOrder(BudgetLine.class, BudgetLineView.class);

    /** What was noticed while reports were read. */
    public static final Table<FindingView> FINDINGS = inReportOrder(Finding.class, FindingView.class);

    private static <V extends Record> Table<V> inReportOrder(Class<? extends ReportRow> entity, Class<V> view) {
        return new Table<>(entity, view, List.of("country", "position"));
    }
}
