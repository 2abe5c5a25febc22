package kaigai.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * What a browser may load and run in an answer, by the answer's kind (Content Security Policy Level 3). Nothing comes
 * from another origin, and no other page may frame it.
 */
public enum ContentPolicy {
    /** Data, in which nothing runs. */
    DATA,

    /** Pages of the service: styles, pictures and scripts are files of their own. */
    PAGE(
            "style-src 'self'",
            "img-src 'self' data:",
            "script-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'"),

    /** Swagger UI, whose page holds two scripts, known here by their digests, and whose scripts write styles. */
    SWAGGER_UI(
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "script-src 'self' 'sha256-nTMTc7W3nsoCNXY28p5inhaMr3C4PQ27jrj1Mj9Yo4s=' 'sha256-XINXSobS9ghlmR70fnmUCR9T3BzqqNAmK5LOpO7NcwM='",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'");

    /** The header that says it. */
    public static final String HEADER = "Content-Security-Policy";

    private final String value;

    ContentPolicy(String... directives) {
        value = "default-src 'none'; frame-ancestors 'none'"
                + String.join("", List.of(directives).stream().map("; "::concat).toList());
    }

    /**
     * The policy of a response.
     *
     * @param mediaType its media type; null where it has no body
     */
    public static ContentPolicy of(String mediaType, boolean isSwaggerUi) {
        if (mediaType == null || !mediaType.startsWith(MediaType.TEXT_HTML)) {
            return DATA;
        }
        return isSwaggerUi ? SWAGGER_UI : PAGE;
    }

    /** The header's value. */
    public String value() {
        return value;
    }
}
