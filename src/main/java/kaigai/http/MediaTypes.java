package kaigai.http;

/** The media types of answers, without parameters; constants, as annotations need. */
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
}
