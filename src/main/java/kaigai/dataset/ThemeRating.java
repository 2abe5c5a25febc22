package kaigai.dataset;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** The mark that a country has in a theme, with what its report says on the theme. */
@Entity
@Immutable
public class ThemeRating extends ReportRow {

    /** Its columns, as they are served. */
    @Embedded
    public ThemeRatingView view;
}
