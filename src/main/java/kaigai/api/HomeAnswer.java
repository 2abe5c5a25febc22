package kaigai.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of the answer at the service's address, where browsers get a page instead. */
@JsonPropertyOrder({"data", "meta", "links"})
@Schema(name = "HomeAnswer")
public record HomeAnswer(
        HomeView data,
        Answer.Meta meta,
        Answer.Links links,
        @JsonIgnore @Schema(hidden = true) Validators validators) implements Representation {

    @Override
    public List<String> variesBy() {
        return List.of(HttpHeaders.ACCEPT);
    }
}
