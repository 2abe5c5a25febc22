package kaigai.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.ThemeRatingView;

/**
 * The themes of a country, as the database sends them. A view of one is made when it is asked for, which JSON doesn't
 * need.
 */
public final class CountryThemes extends AbstractList<CountryThemeView> {

    private static final ViewReader<ThemeRatingView> RATING = new ViewReader<>(ThemeRatingView.class);
    private static final ViewReader<InitiativeView> PROJECT = new ViewReader<>(InitiativeView.class);
    private static final int PROJECT_POSITION = 2;
    private static final int FIRST_OF_RATING = 3;
    private static final int FIRST_OF_PROJECT = FIRST_OF_RATING + RATING.width();

    /** The columns of a row of a rating {@code r}; the first two are its place among all rows. */
    static final String OF_RATING = "r.position, NULL::int, " + RATING.columns("r") + ", " + PROJECT.nulls();

    /** The columns of a row of a project {@code p} of a rating {@code r}. */
    static final String OF_PROJECT = "r.position, p.position, " + RATING.nulls() + ", " + PROJECT.columns("p");

    /** The rows' order, each rating before its projects. */
    static final String ORDER = "1, 2 NULLS FIRST";

    private final List<CountryThemeRow> rows = new ArrayList<>();

    /**
     * A theme.
     *
     * @param rating the values of the columns of {@link Table#THEME_RATINGS}
     * @param projects for each project the values of the columns of {@link Table#INITIATIVES}
     */
    public record CountryThemeRow(Object[] rating, List<Object[]> projects) {}

    /** Takes a row: a rating, or one of the projects that follow it. */
    void add(ResultSet row) throws SQLException {
        row.getInt(PROJECT_POSITION);
        if (row.wasNull()) {
            rows.add(new CountryThemeRow(RATING.values(row, FIRST_OF_RATING), new ArrayList<>()));
        } else {
            rows.get(rows.size() - 1).projects().add(PROJECT.values(row, FIRST_OF_PROJECT));
        }
    }

    /** The themes as rows. */
    public List<CountryThemeRow> rows() {
        return rows;
    }

    @Override
    public CountryThemeView get(int index) {
        CountryThemeRow row = rows.get(index);
        return new CountryThemeView(
                RATING.view(row.rating()),
                row.projects().stream().map(PROJECT::view).toList());
    }

    @Override
    public int size() {
        return rows.size();
    }
}
