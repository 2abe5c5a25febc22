package kaigai.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong with a request (RFC 9457). It never holds a stack trace or the name of a class. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong with a request (RFC 9457).")
public record Problem(
        @Schema(
                description = "Kind of problem; `about:blank` says that the status tells it all",
                examples = "about:blank")
        String type,

        @Schema(description = "The status in words", examples = "Not Found")
        String title,

        @Schema(description = "HTTP status", examples = "404")
        int status,

        @Schema(description = "What exactly is wrong, and what was expected")
        String detail,

        @Schema(description = "Path that was asked for") String instance,

        @Schema(description = "Parameter at fault; left out where it is none")
        String parameter) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with a request as a whole. */
    public static Problem of(int status, String detail, HttpServerRequest request) {
        return of(status, detail, request, null);
    }

    /** A problem with a parameter of a request; null for none. */
    public static Problem of(int status, String detail, HttpServerRequest request, String parameter) {
        String title = Optional.ofNullable(Status.fromStatusCode(status))
                .map(Status::getReasonPhrase)
                .orElse("Error");
        return new Problem("about:blank", title, status, detail, request.path(), parameter);
    }
}
