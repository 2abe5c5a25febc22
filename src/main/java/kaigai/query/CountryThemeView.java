package kaigai.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.ThemeRatingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme rating together with the projects under the theme. */
@Schema(
        name = "CountryTheme",
        description = "How a country is rated in a theme, what its report says on it, and its projects.")
public record CountryThemeView(
        @JsonUnwrapped ThemeRatingView themeRating,

        @Schema(description = "Projects (取組) under the theme, in the report's order")
        List<InitiativeView> projects) {}
