package kaigai.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the service is, and what it has where. */
@Schema(name = "Home", description = "What the service is, and what it has where.")
public record HomeView(
        @Schema(description = "Japanese title of the dataset")
        String titleJa,

        @Schema(description = "English title of the dataset")
        String titleEn,

        @Schema(description = "What the dataset is, in Japanese")
        String descriptionJa,

        @Schema(description = "What the dataset is, in English")
        String descriptionEn,

        @Schema(description = "Who made the survey, and what it is")
        String source,

        @Schema(description = "What may be done with the data")
        String licence,

        @Schema(description = "How to cite the release") String citation,

        @Schema(description = "Paths to begin with") List<HomeLink> entries) {

    /** A path to begin with. */
    @Schema(name = "HomeLink", description = "A path to begin with.")
    public record HomeLink(
            @Schema(description = "Path relative to the service's address", examples = "/countries")
            String path,

            @Schema(description = "What is there, in Japanese")
            String labelJa,

            @Schema(description = "What is there, in English")
            String labelEn) {}
}
