package kaigai.format;

/**
 * Where a table comes from.
 *
 * @param table the name of the table
 * @param release the id of the release
 */
public record About(String table, String release) {

    /** Who made the survey, and what it is. */
    public static final String SOURCE =
            "Survey of digital government in 31 countries and cities, made for the Tokyo Metropolitan Government";

    /** What may be done with the data. */
    public static final String LICENCE =
            "The reports are data of the Tokyo Metropolitan Government's survey; the service is provided as it is";
}
