package kaigai.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many hits there are of what. */
@Schema(
        name = "Facets",
        description =
                "Numbers of hits by what they are, those on other pages included, the highest first. Each list adds up to `meta.total`.")
public record FacetsView(
        @Schema(description = "By table") List<Count> table,

        @Schema(description = "By country or city; null is the themes")
        List<Count> country,

        @Schema(description = "By theme; null is what stands under none")
        List<Count> theme,

        @Schema(description = "By kind; null is what has none")
        List<Count> kind) {

    /** A value and its number of hits. */
    @Schema(name = "FacetCount", description = "A value of a filter and how many hits have it.")
    public record Count(
            @Schema(description = "The value, as the filter takes it; null where the hits have none", nullable = true)
            String value,

            @Schema(description = "Japanese label of the value", nullable = true)
            String labelJa,

            @Schema(description = "English label of the value", nullable = true)
            String labelEn,

            @Schema(description = "Number of hits") long count) {}
}
