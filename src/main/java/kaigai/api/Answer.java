package kaigai.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every answer that isn't a problem: an object, so that it can grow without breaking anyone.
 *
 * @param <T> what was asked for: one thing or a list of them
 */
@JsonPropertyOrder({"data", "meta", "links"})
public record Answer<T>(
        @Schema(description = "What was asked for") T data,
        Meta meta,
        Links links,
        @JsonIgnore @Schema(hidden = true) Validators validators)
        implements Representation {

    /** What there is to say of the data. */
    @JsonPropertyOrder({"release", "total"})
    @Schema(description = "What there is to say of the data.")
    public record Meta(
            @Schema(description = "Id of the release that answers", pattern = "^[0-9a-f]{12}$")
            String release,

            @Schema(description = "Number of rows that there are; 1 for a single thing")
            long total) {}

    /** Where to go from here. */
    @JsonPropertyOrder({"self", "next", "pinned"})
    @Schema(description = "Paths relative to the service's address.")
    public record Links(
            @Schema(description = "Canonical path of this answer")
            String self,

            @Schema(description = "Path of the next rows; null where these are the last", nullable = true)
            String next,

            @Schema(description = "Path that always answers the same, whatever is published later")
            String pinned) {}
}
