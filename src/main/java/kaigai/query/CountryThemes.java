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
    private static final int THEME_POSITION = 1;
    private static final int PROJECT_POSITION = 2;
    private static final int FIRST_OF_RATING = 3;
    private static final int FIRST_OF_PROJECT = FIRST_OF_RATING + RATING.width();

    /** All columns that {@link #add} reads, of the ratings {@code r} and their projects {@code p}, if any. */
    static final String COLUMNS = "r.position, p.position, " + RATING.columns("r") + ", " + PROJECT.columns("p");

    private final List<CountryThemeRow> rows = new ArrayList<>();
    private int position;

    /**
     * A theme.
     *
     * @param rating the values of the columns of {@link Table#THEME_RATINGS}
     * @param projects for each project the values of the columns of {@link Table#INITIATIVES}
     */
    public record CountryThemeRow(Object[] rating, List<Object[]> projects) {}

    /** Each project comes with its rating, which is read with the first of them and skipped with the others. */
    void add(ResultSet row) throws SQLException {
        if (row.getInt(THEME_POSITION) != position) {
            position = row.getInt(THEME_POSITION);
            rows.add(new CountryThemeRow(RATING.values(row, FIRST_OF_RATING), new ArrayList<>()));
        }
        if (row.getObject(PROJECT_POSITION) != null) {
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
