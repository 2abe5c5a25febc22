package kaigai.query;

import java.util.List;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.CountryView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.OrganisationView;
import kaigai.dataset.ThemeRatingView;
import kaigai.release.Snapshot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A table of the dataset whose rows an entity holds.
 *
 * @param path where it is served
 * @param view the record whose components are its columns
 * @param order the columns that identify a row within a release
 * @param key the columns that tell a row from the others of its country, and stay when a report is imported again
 */
public record Table<V extends Record>(String path, Class<V> view, List<String> order, List<String> key)
        implements Tabular<V> {

    private static final List<String> BY_COUNTRY = List.of("country");
    private static final List<String> IN_REPORT_ORDER = List.of("country", "position");

    /** Countries and cities. */
    public static final Table<CountryView> COUNTRIES =
            new Table<>("/countries", CountryView.class, BY_COUNTRY, List.of("country"));

    /** The mark of each country in each theme. */
    public static final Table<ThemeRatingView> THEME_RATINGS =
            new Table<>("/theme-ratings", ThemeRatingView.class, IN_REPORT_ORDER, List.of("theme"));

    /** Organisations. */
    public static final Table<OrganisationView> ORGANISATIONS =
            new Table<>("/organisations", OrganisationView.class, IN_REPORT_ORDER, List.of("name"));

    /** Policies, platforms, laws and projects. */
    public static final Table<InitiativeView> INITIATIVES =
            new Table<>("/initiatives", InitiativeView.class, IN_REPORT_ORDER, List.of("kind", "theme", "name"));

    /** Statements on budgets. */
    public static final Table<BudgetLineView> BUDGET_LINES =
            new Table<>("/budget-lines", BudgetLineView.class, IN_REPORT_ORDER, List.of("kind", "name"));

    /** What was noticed while reports were read. */
    public static final Table<FindingView> FINDINGS =
            new Table<>("/findings", FindingView.class, IN_REPORT_ORDER, List.of("code", "stated"));

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
    public List<V> rows(Snapshot snapshot) {
        return snapshot.rows(view);
    }

    @Override
    public List<V> matching(String q, Snapshot snapshot, TextSearch search) {
        return search.matching(q, snapshot, view);
    }
}
