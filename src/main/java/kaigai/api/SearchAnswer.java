package kaigai.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import kaigai.search.FacetsView;
import kaigai.search.HitView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a search's answer: that of every list, and the facets beside it. */
@JsonPropertyOrder({"data", "facets", "meta", "links"})
@Schema(name = "SearchAnswer")
public record SearchAnswer(
        @Schema(description = "The hits of this page, the best first")
        List<HitView> data,

        FacetsView facets,
        Answer.Meta meta,
        Answer.Links links,
        @JsonIgnore @Schema(hidden = true) Validators validators,
        @JsonIgnore @Schema(hidden = true) Map<String, String> pages)
        implements Representation {}
