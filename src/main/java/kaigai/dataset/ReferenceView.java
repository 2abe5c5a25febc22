package kaigai.dataset;

import java.util.List;
import kaigai.report.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source that a report names, in JSON columns. */
@Schema(name = "Reference", description = "A source that a report names.")
public record ReferenceView(
        @Schema(description = "Title as the report has it") String title,

        @Schema(description = "Address; null where the report lost it", nullable = true)
        String url) {

    static List<ReferenceView> of(List<Reference> references) {
        return references.stream()
                .map(reference -> new ReferenceView(reference.title(), reference.url()))
                .toList();
    }
}
