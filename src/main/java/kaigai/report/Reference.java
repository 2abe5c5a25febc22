package kaigai.report;

/**
 * A source that a report names.
 *
 * @param title its title as the report prints it
 * @param url its address; null where the report lost it
 */
public record Reference(String title, String url) {}
