package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaigai.http.CanonicalUrl;
import kaigai.query.CountryNames;
import kaigai.query.InvalidValueException;
import kaigai.query.Search;
import kaigai.query.SearchLabels;
import kaigai.query.SearchRequest;
import kaigai.query.SearchResult;
import kaigai.query.SearchWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The search over every text. */
@Path("/search")
@Produces(APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAXIMUM_LIMIT = 100;
    private static final int MAXIMUM_OFFSET = 1_000_000;

    private final Readings readings;
    private final CountryNames countries;
    private final Search search;

    SearchResource(Readings readings, CountryNames countries, Search search) {
        this.readings = readings;
        this.countries = countries;
        this.search = search;
    }

    /** The rows in which words stand. */
    @GET
    @Operation(operationId = "search", summary = "Search every text of the reports", description = """
                    Finds the rows of the tables in which all words stand, in any of their texts: names, summaries, overviews, budget lines, facts, titles of references. Findings are not searched.

                    - Upper and lower case, full and half width, hiragana and katakana, and all that Unicode's NFKC makes the same, are the same. There are no wildcards, and a word may be part of a longer one: `電` finds `電子署名`.
                    - Words are parted by spaces, `"in quotation marks"` is a phrase. Filters may be given several times: one of the values will do.
                    - A row with a word in its name comes first, best if that is the whole name; then rows with it in their summary or overview, then others; the more often the better. Equally good rows are in the order of their countries' ids and of the report.
                    - A `snippet` is plain text in pieces, such as `<p>{snippet.map(it => it.match ? <mark>{it.text}</mark> : it.text)}</p>` shows.""")
    public SearchAnswer search(
            @Parameter(
                            description = "Words to find, 1 to 10, of at most 200 characters together",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = SearchWords.LONGEST),
                            example = "電子")
                    @RestQuery
                    String q,
            @Parameter(description = "Country or city to search: an id or ISO 3166-1 code; may be repeated") @RestQuery
                    List<String> country,
            @Parameter(
                            description =
                                    "Theme to search: its rating, its projects, and, of `digital-budget`, the budget lines; may be repeated")
                    @RestQuery
                    List<String> theme,
            @Parameter(
                            description =
                                    "Kind to search: of countries `country`, `city`; of initiatives `policy`, `platform`, `law`, `project`; of budget lines `total`, `use`, `national`, `other`; may be repeated")
                    @RestQuery
                    List<String> kind,
            @Parameter(
                            description =
                                    "Table to search: `countries`, `theme-ratings`, `organisations`, `initiatives` or `budget-lines`; may be repeated")
                    @RestQuery
                    List<String> table,
            @Parameter(
                            description = "How many hits to give at most, 1 to 100",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @RestQuery
                    String limit,
            @Parameter(
                            description = "How many hits to pass over, 0 to 1000000; `links.next` does it for you",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "1000000",
                                            defaultValue = "0"))
                    @RestQuery
                    String offset,
            @RestQuery String release) {
        List<String> words = SearchWords.of(q);
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("q", List.of(q));
        asked.put("theme", known("theme", theme, SearchLabels.themes()));
        asked.put("kind", known("kind", kind, SearchLabels.kindCodes()));
        asked.put("table", known("table", table, SearchLabels.tables()));
        int most = number("limit", limit, DEFAULT_LIMIT, 1, MAXIMUM_LIMIT);
        int first = number("offset", offset, 0, 0, MAXIMUM_OFFSET);
        Reading reading = readings.of(release);
        asked.put("country", countries.ids("country", country, reading.release()));
        SearchResult found = search.find(
                new SearchRequest(
                        words,
                        asked.get("country"),
                        asked.get("table"),
                        asked.get("theme"),
                        asked.get("kind"),
                        most,
                        first),
                reading.release(),
                release != null);
        if (most != DEFAULT_LIMIT) {
            asked.put("limit", List.of(limit));
        }
        if (first > 0) {
            asked.put("offset", List.of(offset));
        }
        CanonicalUrl url = new CanonicalUrl("/search", asked);
        Map<String, String> pages = Pages.of(reading, url, most, first, found.total());
        return new SearchAnswer(
                found.hits(),
                found.facets(),
                new Answer.Meta(reading.release(), found.total()),
                new Answer.Links(reading.self(url), pages.get("next"), reading.pinned(url)),
                reading.basis(),
                pages);
    }

    private static List<String> known(String parameter, List<String> values, List<String> known) {
        values.stream().filter(value -> !known.contains(value)).findFirst().ifPresent(value -> {
            throw InvalidValueException.notOneOf(parameter, value, known);
        });
        return values.stream().distinct().toList();
    }

    private static int number(String parameter, String value, int otherwise, int least, int most) {
        if (value == null) {
            return otherwise;
        }
        if (value.matches("\\d{1,7}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new InvalidValueException(parameter, value, "a whole number from %d to %d".formatted(least, most));
    }
}
