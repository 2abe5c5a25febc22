package kaigai.api;

/** What answers are to be had as, for annotations, which want constants. */
final class MediaTypes {

    static final String JSON = "application/json";
    static final String JSON_LD = "application/ld+json";
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String ZIP = "application/zip";

    private MediaTypes() {}
}
