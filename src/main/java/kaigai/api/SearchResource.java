package kaigai.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaigai.http.CanonicalUrl;
import kaigai.query.ColumnType;
import kaigai.query.CountryNames;
import kaigai.query.InvalidValueException;
import kaigai.search.Search;
import kaigai.search.SearchLabels;
import kaigai.search.SearchRequest;
import kaigai.search.SearchResult;
import kaigai.search.SearchWords;
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

    private final ReleaseSelector releases;
    private final Search search;

    SearchResource(ReleaseSelector releases, Search search) {
        this.releases = releases;
        this.search = search;
    }

    /** The rows in which words stand. */
    @GET
    @Operation(operationId = "search", summary = "Search every text of the reports", description = """
                    Finds the themes and the rows of the tables in which all words stand, in any of their texts: names, summaries, overviews, budget lines, facts, titles of references. Findings are not searched.

                    - Upper and lower case, full and half width, hiragana and katakana, kinds of dashes, and commas within numbers make no difference. A Japanese word may be part of a longer one: `電` finds `電子署名`. Latin words and numbers match at the beginning of words, which also begin at a capital or after a digit: `ID` finds `MitID` and `eID`, but not `divide`.
                    - Words are separated by spaces, `"in quotation marks"` is a phrase. There are no wildcards or operators. Common synonyms in Japanese and English are found too. Filters may be repeated: rows match one of the values.
                    - A row with a word in its name comes first, best if that is the whole name; then rows with it in their summary or overview, then others. Ratings of `none` come last. Rows of equal score are in the order of their countries' ids and of the report.
                    - A `snippet` is plain text in pieces, such as `<p>{snippet.map(it => it.match ? <mark>{it.text}</mark> : it.text)}</p>` shows.""")
    public SearchAnswer search(
            @Parameter(
                            description = "Keywords, 1 to 10, of at most 200 characters together",
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
                                    "Table to search: `themes`, `countries`, `theme-ratings`, `organisations`, `initiatives` or `budget-lines`; may be repeated")
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
        RequestedRelease requested = releases.get(release);
        asked.put("country", CountryNames.ids("country", country, requested.snapshot()));
        SearchResult found = search.find(
                new SearchRequest(
                        words,
                        asked.get("country"),
                        asked.get("table"),
                        asked.get("theme"),
                        asked.get("kind"),
                        most,
                        first),
                requested.snapshot(),
                requested.isNamed());
        if (most != DEFAULT_LIMIT) {
            asked.put("limit", List.of(String.valueOf(most)));
        }
        if (first > 0) {
            asked.put("offset", List.of(String.valueOf(first)));
        }
        CanonicalUrl url = new CanonicalUrl("/search", asked);
        Map<String, String> pages = Pages.of(requested, url, most, first, found.total());
        return new SearchAnswer(
                found.hits(),
                found.facets(),
                new Answer.Meta(requested.id(), found.total()),
                new Answer.Links(requested.self(url), pages.get("next"), requested.pinned(url)),
                requested.validators(),
                pages);
    }

    private static List<String> known(String parameter, List<String> values, List<String> known) {
        values.stream().filter(value -> !known.contains(value)).findFirst().ifPresent(value -> {
            throw InvalidValueException.notOneOf(parameter, value, known);
        });
        return values.stream().distinct().toList();
    }

    private static int number(String parameter, String value, int otherwise, int least, int most) {
        return value == null ? otherwise : ColumnType.wholeNumber(parameter, value, least, most);
    }
}
