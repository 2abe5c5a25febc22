package kaigai.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kaigai.dataset.ServiceDatabase;
import kaigai.query.Column;
import kaigai.query.ColumnType;
import kaigai.query.Filter;
import kaigai.query.Table;
import kaigai.query.Tabular;
import kaigai.query.ThemeMatrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters, sorting, paging and fields, which all tables share. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class TablesTest {

    private static final Map<Tabular<?>, List<Map<String, Object>>> ALL = new HashMap<>();

    private static String release;

    /** The one with Denmark and a city. */
    @BeforeEach
    void findRelease() {
        if (release != null) {
            return;
        }
        release = Service.get("/releases").getList("data", Map.class).stream()
                .filter(release -> ((List<?>) release.get("reports")).size() == 2)
                .map(release -> (String) release.get("release"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> rows(String table, String query) {
        return Service.rows(table + "?" + query + "&release=" + release);
    }

    static Stream<Tabular<?>> tables() {
        return Stream.concat(
                Table.ALL.stream(),
                Stream.of(
                        new ThemeMatrix(ThemeMatrix.Cells.MARK),
                        new ThemeMatrix(ThemeMatrix.Cells.RANK),
                        new ThemeMatrix(ThemeMatrix.Cells.LABEL_JA),
                        new ThemeMatrix(ThemeMatrix.Cells.LABEL_EN)));
    }

    static Stream<Arguments> columns() {
        return tables().flatMap(table -> table.columns().stream().map(column -> Arguments.of(table, column)));
    }

    /** One column for each filter that there is on each type, of the tables and of the matrix. */
    static Stream<Arguments> columnsOfEachType() {
        Set<List<Object>> seen = new HashSet<>();
        return columns().filter(arguments -> {
            Column column = (Column) arguments.get()[1];
            return seen.add(List.of(arguments.get()[0].getClass(), column.type(), column.nullable()));
        });
    }

    private static String chosen(Tabular<?> table) {
        StringBuilder query = new StringBuilder();
        table.chosenBy().forEach((name, values) -> values.forEach(value -> query.append(name + "=" + value + "&")));
        return query + "limit=500&";
    }

    @ParameterizedTest
    @MethodSource("columnsOfEachType")
    void filtersByColumnsOfEveryType(Tabular<?> table, Column column) {
        assertFilters(table, column);
    }

    @ParameterizedTest
    @MethodSource("columns")
    @Tag("full")
    void filtersByEveryColumn(Tabular<?> table, Column column) {
        assertFilters(table, column);
    }

    /** The filters must keep just the rows that the whole table has with a value of the column. */
    private static void assertFilters(Tabular<?> table, Column column) {
        List<Map<String, Object>> all = ALL.computeIfAbsent(table, it -> rows(it.path(), chosen(it) + "offset=0"));
        Object value = all.stream()
                .map(row -> row.get(column.name()))
                .filter(it -> it != null && !it.equals(List.of()))
                .findFirst()
                .orElse("nothing");
        for (Filter filter : Filter.values()) {
            if (filter.suits(column) && !value.equals("nothing")) {
                String given = filter == Filter.IS_NULL ? "true" : sample(value);
                List<Map<String, Object>> kept = given().queryParam("release", release)
                        .queryParam(filter.parameter(column), given)
                        .get(table.path() + "?" + chosen(table))
                        .jsonPath(Service.EXACT)
                        .getList("data");
                assertThat(kept)
                        .as(filter.parameter(column) + "=" + given)
                        .isEqualTo(all.stream()
                                .filter(row -> fits(filter, row.get(column.name()), value))
                                .toList());
            }
        }
    }

    /** What a filter would be given to find the value: of a list some text in its first element. */
    private static String sample(Object value) {
        Object first = value instanceof List<?> list ? list.get(0) : value;
        return String.valueOf(
                first instanceof Map<?, ?> fields
                        ? fields.values().stream()
                                .filter(String.class::isInstance)
                                .findFirst()
                                .orElseThrow()
                        : first);
    }

    private static boolean fits(Filter filter, Object actual, Object value) {
        return switch (filter) {
            case EQUALS ->
                actual instanceof List<?> list
                        ? list.stream()
                                .anyMatch(element -> element instanceof Map<?, ?> fields
                                        ? fields.values().stream()
                                                .anyMatch(it -> sample(value).equals(it))
                                        : sample(value).equals(element))
                        : value.equals(actual);
            case AT_LEAST -> actual != null && compare(actual, value) >= 0;
            case AT_MOST -> actual != null && compare(actual, value) <= 0;
            case IS_NULL -> actual == null || actual.equals(List.of());
        };
    }

    private static int compare(Object one, Object other) {
        return one instanceof String
                ? one.toString().compareTo(other.toString())
                : new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }

    @ParameterizedTest
    @MethodSource("columnsOfEachType")
    void sortsByColumnsOfEveryTypeWithRowsWithoutAValueLast(Tabular<?> table, Column column) {
        assertSorts(table, column);
    }

    @ParameterizedTest
    @MethodSource("columns")
    @Tag("full")
    void sortsByEveryColumnWithRowsWithoutAValueLast(Tabular<?> table, Column column) {
        assertSorts(table, column);
    }

    private static void assertSorts(Tabular<?> table, Column column) {
        if (column.type() == ColumnType.LIST) {
            Response refused = given().get(table.path() + "?sort=" + column.name());
            assertThat(Service.problem(refused, 400).getString("parameter")).isEqualTo("sort");
            return;
        }
        for (String sign : List.of("", "-")) {
            List<Object> values = rows(table.path(), chosen(table) + "sort=" + sign + column.name()).stream()
                    .map(row -> row.get(column.name()))
                    .toList();
            Comparator<Object> order = TablesTest::compareAny;
            List<Object> sorted = new ArrayList<>(values);
            sorted.sort(Comparator.nullsLast(sign.isEmpty() ? order : order.reversed()));
            assertThat(values).as(sign + column.name()).isEqualTo(sorted);
        }
    }

    private static int compareAny(Object one, Object other) {
        return one instanceof Boolean truth
                ? truth.compareTo((Boolean) other)
                : one instanceof String ? byCodePoint((String) one, (String) other) : compare(one, other);
    }

    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void pagesAreNeitherOverlappingNorMissing(Tabular<?> table) {
        List<Map<String, Object>> all = rows(table.path(), "limit=500");
        for (int limit : List.of(1, 3, 7)) {
            List<Map<String, Object>> joined = new ArrayList<>();
            String next = table.path() + "?release=" + release + "&limit=" + limit;
            while (next != null) {
                var page = Service.get(next);
                assertThat(page.getInt("meta.total")).isEqualTo(all.size());
                joined.addAll(page.getList("data"));
                next = page.getString("links.next");
            }
            assertThat(joined).isEqualTo(all);
        }
    }

    /** Sorted by a column in which most rows are alike, they need the table's own order behind it. */
    @Test
    void pagesFitTogetherWhateverTheyAreSortedBy() {
        List<Object> places = new ArrayList<>();
        for (int offset = 0; offset < 22; offset += 4) {
            rows("/theme-ratings", "sort=-rating_rank&limit=4&offset=" + offset)
                    .forEach(row -> places.add(List.of(row.get("country"), row.get("theme"))));
        }
        assertThat(places).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void linksToOtherPagesOfTheSameRelease() {
        Response page = given().get("/initiatives?limit=4&offset=4&kind=project&kind=policy");
        String rest = "&release=" + page.jsonPath().getString("meta.release");
        int total = page.jsonPath().getInt("meta.total");
        String first = "/initiatives?kind=policy&kind=project&limit=4";
        assertThat(page.header("Link").split(", "))
                .containsExactly(
                        "<" + first + rest + ">; rel=\"first\"",
                        "<" + first + rest + ">; rel=\"prev\"",
                        "<" + first + "&offset=8" + rest + ">; rel=\"next\"",
                        "<" + first + "&offset=" + (total - 1) / 4 * 4 + rest + ">; rel=\"last\"");
        assertThat(page.jsonPath().getString("links.next")).isEqualTo(first + "&offset=8" + rest);
        assertThat(page.jsonPath().getString("links.self")).isEqualTo(first + "&offset=4");
    }

    /** By default nginx refuses an answer with more than 4 KB of headers. */
    @ParameterizedTest
    @CsvSource({"300, 4, true", "900, 1, true", "1500, 1, false", "3000, 0, false"})
    void longUrlsStayOutOfTheHeaders(int length, int links, boolean isLocated) {
        String others = "&country_en=" + "x".repeat(length);
        Response page = given().get("/initiatives?limit=4&offset=4&country_en=Denmark" + others);
        assertThat(page.jsonPath().getString("links.next")).contains("x".repeat(length));
        List<String> linked = page.headers().getValues("Link");
        assertThat(String.join("", linked).split("rel=\"next\"", -1)).hasSize(links > 0 ? 2 : 1);
        assertThat(String.join("", linked).split("rel=", -1)).hasSize(links + 1);
        assertThat(page.headers().hasHeaderWithName("Content-Location")).isEqualTo(isLocated);
        assertThat(page.headers().asList().stream()
                        .mapToInt(header -> header.toString().length() + 2)
                        .sum())
                .isLessThan(4096 - 200);
    }

    @Test
    void aPageBehindTheLastIsEmptyAndStillCounts() {
        var page = Service.get("/theme-ratings?offset=1000");
        assertThat(page.getList("data")).isEmpty();
        assertThat(page.getInt("meta.total")).isEqualTo(11);
    }

    @Test
    void answersWithTheFieldsThatAreAskedForInThatOrder() {
        assertThat(rows("/theme-ratings", "fields=rating_mark,country,theme&limit=2"))
                .allSatisfy(row -> assertThat(row.keySet()).containsExactly("rating_mark", "country", "theme"));
    }

    @ParameterizedTest
    @CsvSource({
        "/organisations, ｄｉｇｉｔａｌ　government, name, Agency for Digital Government",
        "/initiatives, でじたる, summary, デジタル",
        "/theme-ratings, 重要な社会機能, overview, 重要な社会機能",
        "/budget-lines, 歳出, name, 歳出",
        "/findings, 面積, stated, 面積",
        "/findings, ﾕｰﾛ, stated, ユーロ",
        "/countries, コペン, capital, コペンハーゲン",
        "/theme-matrix, でんまーく, country_ja, デンマーク",
    })
    void findsRowsByWordsInTheirTexts(String table, String words, String field, String found) {
        List<Map<String, Object>> all = rows(table, "limit=500");
        List<Map<String, Object>> hits = rows(table, "q=" + URLEncoder.encode(words, UTF_8));
        assertThat(hits).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(hits).anySatisfy(row -> assertThat((String) row.get(field)).contains(found));
        assertThat(rows(table, "q=" + URLEncoder.encode(words + " 存在しない言葉", UTF_8)))
                .isEmpty();
    }

    @Test
    void aListOfNamesMayBeRepeatedInsteadOfJoined() {
        assertThat(Service.get("/theme-ratings?sort=-rating_rank&sort=theme&fields=theme&fields=rating")
                        .getMap(""))
                .isEqualTo(Service.get("/theme-ratings?sort=-rating_rank,theme&fields=theme,rating")
                        .getMap(""));
    }

    @Test
    void aCountryGoesByAnyOfItsNames() {
        assertThat(rows("/organisations", "country=DK")).isEqualTo(rows("/organisations", "country=denmark"));
        assertThat(rows("/organisations", "country=dnk&country=barcelona"))
                .isEqualTo(rows("/organisations", "limit=500"));
        assertThat(Service.rows("/countries/dk/organisations")).isEqualTo(Service.rows("/organisations"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/theme-ratings?contry=x | contry | The nearest is \"country\".",
                "/theme-ratings?rating=benchmrk | rating | one of none, information, benchmark. The nearest is \"benchmark\".",
                "/theme-ratings?theme=cyber-security | theme | The nearest is \"cybersecurity\".",
                "/theme-ratings?country=danmark | country | The nearest is \"denmark\".",
                "/theme-ratings?rating_rank=two | rating_rank | expected: a whole number",
                "/theme-ratings?rating_rank=1.5 | rating_rank | expected: a whole number",
                "/theme-ratings?rating_rank=99999999999 | rating_rank | expected: a whole number",
                "/budget-lines?amount_jpy__gte=1e | amount_jpy__gte | expected: a number",
                "/budget-lines?amount_jpy__gte=1&amount_jpy__gte=2 | amount_jpy__gte | expected: one value",
                "/budget-lines?period_start__lte=2022 | period_start__lte | expected: a date, such as 2022-04-01",
                "/budget-lines?period_start__lte=2022-02-30 | period_start__lte | expected: a date",
                "/budget-lines?approximate=yes | approximate | expected: true or false",
                "/budget-lines?approximate__isnull=yes | approximate__isnull | expected: true or false",
                "/budget-lines?name=%00 | name | expected: text",
                "/theme-ratings?sort=ratng | sort | The nearest is \"rating\".",
                "/theme-ratings?sort=--rating | sort | expected: one of",
                "/theme-ratings?sort=country,,theme | sort | expected: one of",
                "/theme-ratings?fields=countri | fields | The nearest is \"country\".",
                "/theme-ratings?limit=0 | limit | a whole number from 1 to 5000",
                "/theme-ratings?limit=5001 | limit | a whole number from 1 to 5000",
                "/theme-ratings?limit=5001&format=csv | limit | a whole number from 1 to 5000",
                "/theme-ratings?offset=-1 | offset | a whole number from 0",
                "/theme-ratings?limit=1&limit=2 | limit | expected: one value",
                "/theme-ratings?q=%20 | q | expected: 1 to 10 words",
                "/theme-ratings?format=pdf | format | one of json, csv, ndjson, xlsx",
                "/theme-ratings?bom=true | bom | false except with format=csv",
                "/theme-ratings?format=csv&bom=yes | bom | true or false",
                "/theme-matrix?values=marks | values | The nearest is \"mark\".",
                "/theme-matrix?lang=fr | lang | one of ja, en",
                "/theme-matrix?cybersecurity=X | cybersecurity | one of －, ○, ★",
                "/countries/denmark/organisations?country=denmark | country | There is no parameter",
                "/themes?limit=1 | limit | There is no parameter",
            })
    void aParameterThatCannotBeMeant(String path, String parameter, String said) {
        var problem = Service.problem(given().urlEncodingEnabled(false).get(path), 400);
        assertThat(problem.getString("parameter")).isEqualTo(parameter);
        assertThat(problem.getString("detail")).contains(said);
    }

    @Test
    void theMatrixSaysOfEachThemeWhatTheRatingsSay() {
        Map<Object, Object> ranks = new HashMap<>();
        Service.rows("/theme-ratings").forEach(row -> ranks.put(row.get("theme"), row.get("rating_rank")));
        Map<String, Object> row = Service.rows("/theme-matrix?values=rank").get(0);
        assertThat(row).containsEntry("country", "denmark");
        assertThat(ranks).hasSize(11).allSatisfy((theme, rank) -> assertThat(row)
                .containsEntry((String) theme, rank));
        assertThat(Service.rows("/theme-matrix").get(0)).containsEntry("cybersecurity", "★");
        assertThat(Service.rows("/theme-matrix?values=label").get(0))
                .containsEntry("cybersecurity", "都が特にベンチマークすべき事例あり");
        assertThat(Objects.toString(Service.rows("/theme-matrix?values=label&lang=en")
                        .get(0)
                        .get("cybersecurity")))
                .isEqualTo(Service.rows("/theme-ratings?theme=cybersecurity")
                        .get(0)
                        .get("rating_en"));
    }

    /** A parameter that bore the name of a column would hide it. */
    @ParameterizedTest
    @MethodSource("tables")
    void noColumnIsCalledLikeAnotherParameter(Tabular<?> table) {
        assertThat(table.columns())
                .extracting(Column::name)
                .doesNotContain("q", "sort", "fields", "limit", "offset", "format", "bom", "release", "values", "lang")
                .doesNotHaveDuplicates();
    }
}
