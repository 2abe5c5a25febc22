package kaigai.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** What answers are to be had as; constants, which annotations want. */
public final class MediaTypes {

    /** JSON. */
    public static final String JSON = "application/json";
    /** JSON-LD. */
    public static final String JSON_LD = "application/ld+json";
    /** CSV. */
    public static final String CSV = "text/csv";
    /** JSON Lines. */
    public static final String NDJSON = "application/x-ndjson";
    /** Excel workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Pages. */
    public static final String HTML = "text/html";
    /** Archives. */
    public static final String ZIP = "application/zip";

    private MediaTypes() {}

    /** A media type to choose from. */
    public static Variant variant(String mediaType) {
        return new Variant(MediaType.valueOf(mediaType), (String) null, null);
    }

    /**
     * The one that a request prefers.
     *
     * @throws NotAcceptableException if it takes none, which the framework, when it looks for the resource, may not
     *     see: it passes over {@code q=0} and over charsets
     */
    public static Variant chosen(List<Variant> variants, Request request) {
        Variant chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen;
    }
}
