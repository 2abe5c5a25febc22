package kaigai.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kaigai.report.BudgetItem;
import kaigai.report.Finding;
import kaigai.report.Measure;
import kaigai.report.Place;
import kaigai.report.Report;

/**
 * All rows that one report gives, table by table.
 *
 * @param country the country with its facts
 * @param themeRatings the 11 ratings in the themes' order
 * @param organisations the organisations in the report's order
 * @param initiatives policies, platforms and laws, then the projects theme by theme
 * @param budgetLines the budget in the report's order
 * @param findings what was noticed while the report was read
 */
public record ReportRows(
        CountryView country,
        List<ThemeRatingView> themeRatings,
        List<OrganisationView> organisations,
        List<InitiativeView> initiatives,
        List<BudgetLineView> budgetLines,
        List<FindingView> findings) {

    /**
     * The rows of the table with this record type.
     *
     * @throws IllegalArgumentException if no table holds such records
     */
    public <V extends Record> List<V> rows(Class<V> type) {
        List<? extends Record> rows;
        if (type == CountryView.class) {
            rows = List.of(country);
        } else if (type == ThemeRatingView.class) {
            rows = themeRatings;
        } else if (type == OrganisationView.class) {
            rows = organisations;
        } else if (type == InitiativeView.class) {
            rows = initiatives;
        } else if (type == BudgetLineView.class) {
            rows = budgetLines;
        } else if (type == FindingView.class) {
            rows = findings;
        } else {
            throw new IllegalArgumentException("no table holds a " + type);
        }
        return rows.stream().map(type::cast).toList();
    }

    /** The rows that a parsed report gives. */
    public static ReportRows of(Report report, List<Finding> findings) {
        Place place = report.place();
        return new ReportRows(
                CountryView.of(report),
                report.marks().values().stream()
                        .map(mark -> ThemeRatingView.of(
                                place,
                                mark,
                                Optional.ofNullable(report.sections().get(mark.theme()))))
                        .toList(),
                numbered(report.organisations(), (position, it) -> OrganisationView.of(place, position, it)),
                numbered(initiatives(report), (position, it) -> InitiativeView.of(place, position, it)),
                numbered(budget(report), (position, it) -> BudgetLineView.of(place, position, it)),
                numbered(findings, (position, it) -> FindingView.of(place, position, it)));
    }

    private static List<Measure> initiatives(Report report) {
        List<Measure> initiatives = new ArrayList<>(report.initiatives());
        report.sections().values().forEach(section -> initiatives.addAll(section.projects()));
        return initiatives;
    }

    private static List<BudgetItem> budget(Report report) {
        return report.sections().values().stream()
                .flatMap(section -> section.budget().stream())
                .toList();
    }

    private interface Numbered<T, V> {
        V row(int position, T thing);
    }

    private static <T, V> List<V> numbered(List<T> things, Numbered<T, V> maker) {
        return IntStream.range(0, things.size())
                .mapToObj(i -> maker.row(i + 1, things.get(i)))
                .toList();
    }
}
