package kaigai.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import kaigai.query.Coverage;
import kaigai.query.Coverage.CoveredPlace;
import kaigai.query.Table;

/**
 * Describes a release for programs that read tables (Data Package 2.0, datapackage.org).
 *
 * @param profile the version of the standard
 * @param version the id of the release
 * @param homepage address of the service; null where that isn't to be said
 * @param created when the release was made (RFC 3339); null where that isn't to be said
 * @param licenses what may be done with the data; a note, since it has no standard licence
 * @param sources the survey, and its reports
 * @param resources the tables
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DataPackage(
        @JsonProperty("$schema") String profile,
        String name,
        String title,
        String description,
        String version,
        String homepage,
        String created,
        List<String> keywords,
        List<Licence> licenses,
        List<Source> sources,
        List<Resource> resources) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String LIST_NOTE =
            " In cells with several elements each is on a line, the fields of an element parted by \" | \"; a text that a"
                    + " spreadsheet would run as a formula has an apostrophe in front.";

    /** Open Definition's name for data without a standard licence. */
    private static final String NO_STANDARD_LICENCE = "notspecified";

    /** What may be done with the data. */
    record Licence(String name, String title) {}

    /** Where the data come from; null for a path where there is none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Source(String title, String path) {}

    /**
     * A table as CSV.
     *
     * @param path where it is: a URL, or a file beside the description
     * @param bytes its size; null where that isn't known
     * @param hash {@code sha256:} and its SHA-256 in hex; null where that isn't known
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Resource(
            String name,
            String type,
            String path,
            String description,
            String format,
            String mediatype,
            String encoding,
            Long bytes,
            String hash,
            TableSchema schema) {}

    /** Where a package says that its parts are. */
    public interface Layout {

        /** Where a table is as CSV. */
        TableFile table(Table<?> table);

        /** The path or URL of the report on a country or city. */
        String report(String country);
    }

    /**
     * A table as CSV.
     *
     * @param path its path or URL
     * @param bytes its size; null where that isn't known
     * @param sha256 its SHA-256 in hex; null where that isn't known
     */
    public record TableFile(String path, Long bytes, String sha256) {}

    /** The description of a release, without its home and time. */
    public static DataPackage of(String release, Coverage coverage, Layout layout) {
        return new DataPackage(
                PROFILE,
                "kaigai",
                About.TITLE_EN + " / " + About.TITLE_JA,
                About.DESCRIPTION_EN + "\n\n" + About.DESCRIPTION_JA + "\n\n" + About.citation(release),
                release,
                null,
                null,
                About.KEYWORDS,
                List.of(new Licence(NO_STANDARD_LICENCE, About.LICENCE)),
                Stream.concat(
                                Stream.of(new Source(About.SOURCE, null)),
                                coverage.places().stream().map(place -> source(place, layout)))
                        .toList(),
                Table.ALL.stream().map(table -> resource(table, layout)).toList());
    }

    /** The same, saying where and when the release was made. */
    public DataPackage madeAt(String address, String time) {
        return new DataPackage(
                profile, name, title, description, version, address, time, keywords, licenses, sources, resources);
    }

    private static Source source(CoveredPlace place, Layout layout) {
        return new Source("Report on " + place.en() + " (" + place.ja() + ")", layout.report(place.id()));
    }

    private static Resource resource(Table<?> table, Layout layout) {
        TableFile file = layout.table(table);
        return new Resource(
                table.name(),
                "table",
                file.path(),
                "Each row: " + table.description() + LIST_NOTE,
                Format.CSV.extension(),
                "text/csv",
                "utf-8",
                file.bytes(),
                file.sha256() == null ? null : "sha256:" + file.sha256(),
                TableSchema.of(table));
    }

    /** Writes it as JSON, laid out for people too, and closes the stream. */
    public void write(OutputStream out) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, this);
    }
}
