package kaigai.query;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a release differs from another. */
@Schema(name = "Changes", description = "How a release differs from an earlier one.")
public record ChangesView(
        @Schema(description = "Id of the release") String release,

        @Schema(
                description =
                        "Id of the release that it is held against; null for the first one, in which all is added",
                nullable = true)
        String since,

        @Schema(description = "The rows that differ, table by table")
        List<Change> changes) {

    /** A row that was added, removed or altered. */
    @Schema(name = "Change", description = "A row that was added, removed or altered.")
    public record Change(
            @Schema(description = "Path of the table that the row belongs to", examples = "/initiatives")
            String table,

            @Schema(
                    description = "What became of the row",
                    enumeration = {"added", "removed", "altered"})
            String change,

            @Schema(description = "Id of the country or city")
            String country,

            @Schema(
                    description =
                            "What tells the row from the country's others in the table, whatever its place: a theme, a kind"
                                    + " and a name",
                    examples = "platform / MitID")
            String key,

            @Schema(description = "The fields that differ; of a row that was added or removed, none")
            List<AlteredField> fields) {}

    /** A field of a row that was altered. */
    @Schema(name = "AlteredField", description = "A field of a row that was altered.")
    public record AlteredField(
            @Schema(
                    description = "Name of the field; of a basic fact `facts` and its label, as in `facts / 人口 (万人)`",
                    examples = "population")
            String field,

            @Schema(description = "What it was, a list as JSON", nullable = true)
            String before,

            @Schema(description = "What it is, a list as JSON", nullable = true)
            String after) {}
}
