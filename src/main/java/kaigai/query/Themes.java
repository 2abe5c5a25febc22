package kaigai.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.ReportRows;
import kaigai.dataset.ThemeRatingView;
import kaigai.query.ThemeView.RatedCountry;
import kaigai.release.LoadedReport;
import kaigai.release.Snapshot;
import kaigai.report.InitiativeKind;
import kaigai.report.Theme;

/** The themes of a release, over all countries and in one of them. */
public final class Themes {

    private static final Comparator<RatedCountry> HIGHEST_FIRST =
            Comparator.comparing(RatedCountry::ratingRank).reversed().thenComparing(RatedCountry::country);

    private Themes() {}

    /** The 11 themes in report order. */
    public static List<ThemeView> list(Snapshot snapshot) {
        return Arrays.stream(Theme.values()).map(theme -> view(theme, snapshot)).toList();
    }

    /**
     * The theme with this id.
     *
     * @throws UnknownNameException if there is none
     */
    public static ThemeView get(String id, Snapshot snapshot) {
        return view(theme(id), snapshot);
    }

    /** A country's 11 themes in report order, each with its projects. */
    public static List<CountryThemeView> list(LoadedReport report) {
        ReportRows rows = report.rows();
        return rows.themeRatings().stream()
                .map(rating -> new CountryThemeView(
                        rating,
                        rows.initiatives().stream()
                                .filter(initiative -> isProject(initiative, rating))
                                .toList()))
                .toList();
    }

    /**
     * One theme of a country with its projects.
     *
     * @throws UnknownNameException if there is no such theme
     */
    public static CountryThemeView get(String id, LoadedReport report) {
        return list(report).get(theme(id).ordinal());
    }

    private static boolean isProject(InitiativeView initiative, ThemeRatingView rating) {
        return initiative.kind().equals(InitiativeKind.PROJECT.code())
                && rating.theme().equals(initiative.theme());
    }

    private static Theme theme(String id) {
        return Theme.withCode(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UnknownNameException(
                        "theme",
                        id,
                        Arrays.stream(Theme.values()).map(Theme::code).toList()));
    }

    private static ThemeView view(Theme theme, Snapshot snapshot) {
        return ThemeView.of(
                theme,
                snapshot.reports().stream()
                        .map(report ->
                                RatedCountry.of(report.rows().themeRatings().get(theme.ordinal())))
                        .sorted(HIGHEST_FIRST)
                        .toList());
    }
}
