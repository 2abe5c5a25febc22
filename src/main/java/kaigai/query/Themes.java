package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kaigai.query.ThemeView.RatedCountry;
import kaigai.report.Theme;

/** The themes, over all countries and in one of them. */
@ApplicationScoped
public class Themes {

    private static final Comparator<RatedCountry> HIGHEST_FIRST =
            Comparator.comparing(RatedCountry::ratingRank).reversed().thenComparing(RatedCountry::country);

    private static final ViewReader<RatedCountry> RATED = new ViewReader<>(RatedCountry.class);

    private static final String OF_RELEASE =
            " WHERE r.report_id IN (SELECT report_id FROM release_report WHERE release = ?)";
    private static final String OF_THEME = " AND r.theme = ?";
    private static final String RATINGS = "SELECT r.theme, " + RATED.columns("r") + " FROM theme_rating r" + OF_RELEASE;
    static final String OF_COUNTRY = ofCountry("");
    private static final String ONE_OF_COUNTRY = ofCountry(OF_THEME);

    private final StatementReader reader;

    Themes(StatementReader reader) {
        this.reader = reader;
    }

    /**
     * The 11 themes in the reports' order.
     *
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public List<ThemeView> all(String release) {
        Map<String, List<RatedCountry>> byTheme = new HashMap<>();
        reader.read(RATINGS, release, row -> byTheme.computeIfAbsent(row.getString(1), theme -> new ArrayList<>())
                .add(RATED.read(row, 2)));
        return Arrays.stream(Theme.values())
                .map(theme -> view(theme, byTheme.getOrDefault(theme.code(), List.of())))
                .toList();
    }

    /**
     * The theme with an id.
     *
     * @throws UnknownNameException if there is none
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public ThemeView withId(String id, String release) {
        Theme theme = theme(id);
        List<RatedCountry> ratings = new ArrayList<>();
        reader.read(RATINGS + OF_THEME, release, row -> ratings.add(RATED.read(row, 2)), theme.code());
        return view(theme, ratings);
    }

    /**
     * A country's 11 themes in the reports' order, each with its projects.
     *
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public CountryThemes of(String country, String release) {
        return ofCountry(OF_COUNTRY, release, country, release, country);
    }

    /**
     * One theme of a country with its projects.
     *
     * @throws UnknownNameException if there is no such theme
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public CountryThemeView of(String country, String themeId, String release) {
        String theme = theme(themeId).code();
        return ofCountry(ONE_OF_COUNTRY, release, country, theme, release, country, theme)
                .get(0);
    }

    /** A rating isn't sent anew with each of its projects, but in a row of its own before theirs. */
    private static String ofCountry(String condition) {
        String ofCountry = OF_RELEASE + " AND r.country = ?" + condition;
        return "SELECT " + CountryThemes.OF_RATING + " FROM theme_rating r" + ofCountry + " UNION ALL SELECT "
                + CountryThemes.OF_PROJECT + " FROM theme_rating r JOIN initiative p"
                + " ON p.report_id = r.report_id AND p.theme = r.theme AND p.kind = 'project'" + ofCountry
                + " ORDER BY " + CountryThemes.ORDER;
    }

    private CountryThemes ofCountry(String sql, String release, String... values) {
        CountryThemes themes = new CountryThemes();
        reader.read(sql, release, themes::add, values);
        return themes;
    }

    private static Theme theme(String id) {
        return Theme.withCode(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UnknownNameException(
                        "theme",
                        id,
                        Arrays.stream(Theme.values()).map(Theme::code).toList()));
    }

    private static ThemeView view(Theme theme, List<RatedCountry> ratings) {
        return ThemeView.of(theme, ratings.stream().sorted(HIGHEST_FIRST).toList());
    }
}
