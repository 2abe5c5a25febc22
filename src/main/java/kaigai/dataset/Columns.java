package kaigai.dataset;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns that a view's components stand for. */
public final class Columns {

    private static final PropertyNamingStrategies.NamingBase NAMES =
            (PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE;

    private Columns() {}

    /** The table that holds a view: {@code theme_rating} for {@code ThemeRatingView}. */
    public static String table(Class<? extends Record> view) {
        return NAMES.translate(view.getSimpleName().replaceFirst("View$", ""));
    }

    /** The column that a component of a view stands for: {@code rating_rank} for {@code ratingRank}. */
    public static String name(RecordComponent component) {
        return NAMES.translate(component.getName());
    }

    /** All columns of a view in SQL, quoted, since one is called references. */
    static String listed(Class<? extends Record> view) {
        return Arrays.stream(view.getRecordComponents())
                .map(component -> '"' + name(component) + '"')
                .collect(Collectors.joining(", "));
    }
}
