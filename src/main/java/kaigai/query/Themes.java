package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.ThemeRatingView;
import kaigai.query.ThemeView.RatedCountry;
import kaigai.report.InitiativeKind;
import kaigai.report.Theme;

/** The themes, over all countries and in one of them. */
@ApplicationScoped
public class Themes {

    private static final Comparator<RatedCountry> HIGHEST_FIRST =
            Comparator.comparing(RatedCountry::ratingRank).reversed().thenComparing(RatedCountry::country);

    private final Rows rows;

    Themes(Rows rows) {
        this.rows = rows;
    }

    /** The 11 themes in the reports' order. */
    @Transactional
    public List<ThemeView> all(String release) {
        Map<String, List<ThemeRatingView>> byTheme =
                rows.all(Table.THEME_RATINGS, release).stream().collect(Collectors.groupingBy(ThemeRatingView::theme));
        return Arrays.stream(Theme.values())
                .map(theme -> view(theme, byTheme.getOrDefault(theme.code(), List.of())))
                .toList();
    }

    /**
     * The theme with an id.
     *
     * @throws UnknownNameException if there is none
     */
    @Transactional
    public ThemeView withId(String id, String release) {
        Theme theme = theme(id);
        return view(theme, rows.where(Table.THEME_RATINGS, release, Map.of("theme", theme.code())));
    }

    /** A country's 11 themes in the reports' order, each with its projects. */
    @Transactional
    public List<CountryThemeView> of(String country, String release) {
        Map<String, String> ofCountry = Map.of("country", country);
        Map<String, List<InitiativeView>> projects = rows
                .where(Table.INITIATIVES, release, Map.of("country", country, "kind", InitiativeKind.PROJECT.code()))
                .stream()
                .collect(Collectors.groupingBy(InitiativeView::theme));
        return rows.where(Table.THEME_RATINGS, release, ofCountry).stream()
                .map(rating -> new CountryThemeView(rating, projects.getOrDefault(rating.theme(), List.of())))
                .toList();
    }

    /**
     * One theme of a country with its projects.
     *
     * @throws UnknownNameException if there is no such theme
     */
    @Transactional
    public CountryThemeView of(String country, String themeId, String release) {
        String theme = theme(themeId).code();
        return of(country, release).stream()
                .filter(view -> view.themeRating().theme().equals(theme))
                .findFirst()
                .orElseThrow();
    }

    private static Theme theme(String id) {
        return Theme.withCode(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UnknownNameException(
                        "theme",
                        id,
                        Arrays.stream(Theme.values()).map(Theme::code).toList()));
    }

    private static ThemeView view(Theme theme, List<ThemeRatingView> ratings) {
        return ThemeView.of(
                theme,
                ratings.stream().map(RatedCountry::of).sorted(HIGHEST_FIRST).toList());
    }
}
