package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.Golden;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class SearchTest {

    private static final int MAXIMUM_LIMIT = 100;

    @ParameterizedTest
    @CsvSource({
        "電子署名, MitID",
        "コペンハーゲン, Agency for Digital Government",
        "ｺﾍﾟﾝﾊｰｹﾞﾝ, Agency for Digital Government",
        "こぺんはーげん, Agency for Digital Government",
        "ＫＯＭＢＩＴ, KOMBIT",
        "kombit, KOMBIT",
        "Iso/iec２７００１, ISO/IEC27001の適用推進",
        "処方, Sundhed.dk",
        "鍵, ",
        "薬, Sundhed.dk",
    })
    void findsWhateverTheWriting(String q, String name) {
        List<Object> names = search(q).getList("data.name");
        if (name == null) {
            assertThat(names).isEmpty();
        } else {
            assertThat(names).contains(name);
        }
    }

    @Test
    void wantsAllWordsSomewhereInTheRow() {
        JsonPath both = search("mitid 電子署名");
        assertThat(both.getList("data.name")).containsExactly("MitID");
        assertThat(search("電子署名　mitid").getList("data")).isEqualTo(both.getList("data"));
        assertThat(search("mitid 処方").getInt("meta.total")).isZero();
    }

    @Test
    void findsNoWordOfWhichOnlyThePairsStandInARow() {
        assertThat(search("nem mit id").getList("data.name")).contains("MitID");
        assertThat(search("nemit").getInt("meta.total")).isZero();
    }

    @Test
    void takesWhatIsInQuotationMarksAsAPhrase() {
        assertThat(search("Digital Government").getList("data.name")).contains("Agency for Digital Government");
        assertThat(search("\"Digital Government\"").getList("data.name")).contains("Agency for Digital Government");
        assertThat(search("Government Digital").getList("data.name")).contains("Agency for Digital Government");
        assertThat(search("\"Government Digital\"").getInt("meta.total")).isZero();
        assertThat(search("＂digital　government＂").getList("data.name")).contains("Agency for Digital Government");
    }

    @ParameterizedTest
    @CsvSource({
        "denmark, countries, 10000",
        "でんま, countries, 5000",
        "nem, initiatives, 5000",
        "sundhed, initiatives, 5000",
        "セキュリティ, themes, 3000",
        "mitid, initiatives, 10000"
    })
    void putsNamesFirst(String q, String table, int score) {
        JsonPath found = search(q);
        assertThat(found.getString("data[0].table")).isEqualTo(table);
        assertThat(found.getInt("data[0].score")).isEqualTo(score);
    }

    @Test
    void putsSummariesBeforeOtherTextsAndSynonymsLast() {
        List<Integer> scores = search("コムーネ").getList("data.score");
        assertThat(scores).isNotEmpty().allMatch(score -> score == 100 || score == 50);
        List<Integer> all = search("デジタル").getList("data.score");
        assertThat(all).isSortedAccordingTo((a, b) -> b - a).hasSizeGreaterThan(10);
        assertThat(search("コペンハーゲン").getList("data.score")).containsOnly(10);
    }

    @Test
    void marksWhatWasFound() {
        List<Map<String, Object>> hits = search("ﾃﾞｼﾞﾀﾙ").getList("data");
        assertThat(hits).isNotEmpty().allSatisfy(hit -> {
            assertThat(pieces(hit, true)).isNotEmpty().containsOnly("デジタル");
            assertThat(pieces(hit, false)).noneMatch(piece -> piece.contains("デジタル"));
        });
    }

    @Test
    void marksAllWordsInTheFieldThatHasMostOfThem() {
        Map<String, Object> hit = search("個人認証 電子署名 nemid").getMap("data[0]");
        assertThat(hit).contains(entry("field", "summary"), entry("name", "MitID"), entry("kind_ja", "基盤"));
        assertThat(pieces(hit, true)).containsExactly("個人認証", "電子署名", "NemID");
        assertThat(joined(hit)).isEqualTo("個人認証・電子署名システム「NemID」をセキュリティ面等から強化したシステム。");
    }

    @Test
    void leavesMarkupInTheReportsWordsAsText() {
        assertThat(search("<script>alert(1)</script>").getInt("meta.total")).isZero();
        assertThat(search("定義を示").getInt("meta.total") + search("戦略目標を定義").getInt("meta.total"))
                .isPositive();
    }

    @Test
    void saysWhereAHitIs() {
        Map<String, Object> overview = search("堅牢な保護").getMap("data[0]");
        assertThat(overview)
                .contains(
                        entry("table", "theme-ratings"),
                        entry("country", "denmark"),
                        entry("country_ja", "デンマーク"),
                        entry("country_en", "Denmark"),
                        entry("theme", "cybersecurity"),
                        entry("theme_ja", "サイバーセキュリティ"),
                        entry("field", "overview"),
                        entry("kind", null),
                        entry("url", "/countries/denmark/themes/cybersecurity"));
    }

    @Test
    void everyHitOpensItsRowAndTheLinesThatItCameFrom() {
        for (String q : List.of("の", "デ", "1", "a")) {
            for (Map<String, Object> hit : all(q)) {
                assertThat(given().get((String) hit.get("url")).statusCode()).isEqualTo(200);
                if (hit.get("source_first_line") == null) {
                    assertThat(hit.get("table")).isEqualTo("themes");
                    continue;
                }
                String lines = Service.get("/countries/denmark/source?lines=%s-%s"
                                .formatted(hit.get("source_first_line"), hit.get("source_last_line")))
                        .getString("data.text");
                if (!List.of("country_ja", "country_en", "theme_en", "theme_ja", "report_title", "rating_legend")
                        .contains(hit.get("field"))) {
                    assertThat(lines).contains(pieces(hit, true));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "theme=cybersecurity, theme, cybersecurity",
        "kind=project, kind, project",
        "table=budget-lines, table, budget-lines",
        "country=DK, country, denmark",
    })
    void filters(String filter, String key, String value) {
        JsonPath all = search("デジタル");
        JsonPath some = search("デジタル", filter);
        assertThat(some.getList("data." + key)).isNotEmpty().containsOnly(value);
        Map<String, Integer> facet = facet(all, key);
        assertThat(some.getInt("meta.total")).isEqualTo(facet.get(value));
        assertThat(facet(some, key)).containsOnlyKeys(value);
    }

    @Test
    void takesAFilterSeveralTimes() {
        int policies = search("デジタル", "kind=platform").getInt("meta.total");
        int projects = search("デジタル", "kind=project").getInt("meta.total");
        JsonPath either = search("デジタル", "kind=platform&kind=project");
        assertThat(either.getInt("meta.total")).isEqualTo(policies + projects);
        assertThat(Service.get(either.getString("links.self")).getInt("meta.total"))
                .isEqualTo(policies + projects);
        assertThat(search("デジタル", "kind=platform&theme=cybersecurity").getInt("meta.total"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"の", "デジタル", "電子", "公式", "デンマーク データ", "鍵"})
    void facetsAddUp(String q) {
        JsonPath found = search(q);
        int total = found.getInt("meta.total");
        for (String facet : List.of("table", "country", "theme", "kind")) {
            assertThat(facet(found, facet).values().stream().mapToInt(it -> it).sum())
                    .as(facet)
                    .isEqualTo(total);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"の", "デジタル", "シス", "公式ホームページ"})
    void pagesNeitherOverlapNorMiss(String q) {
        String release = "release=" + Service.get("/releases").getString("meta.release");
        List<Object> whole = Service.get(path(q, "limit=100&" + release)).getList("data");
        assertThat(whole).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        List<Object> paged = new ArrayList<>();
        String path = path(q, "limit=3&" + release);
        while (path != null) {
            JsonPath page = Service.get(path);
            paged.addAll(page.getList("data"));
            assertThat(page.getInt("meta.total")).isEqualTo(whole.size());
            path = page.getString("links.next");
        }
        assertThat(paged).isEqualTo(whole);
        assertThat(Service.rows(path(q, "offset=1000"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"';DROP TABLE report;--", "{q}", "%41", "a+b", "&q=x", "name:mitid", "mit*", "mitid~", "-mitid"})
    void takesEverythingLiterally(String q) {
        JsonPath found = search(q);
        JsonPath again = Service.get(found.getString("links.pinned"));
        assertThat(again.getInt("meta.total")).isEqualTo(found.getInt("meta.total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%_%", "'", "{}", "#", "**", "★", "\"-\""})
    void refusesSymbolsAlone(String q) {
        JsonPath problem = Service.problem(given().queryParam("q", q).get("/search"), 400);
        assertThat(problem.getString("parameter")).isEqualTo("q");
        assertThat(problem.getString("detail")).contains("symbols are not searched");
    }

    @Test
    void findsLiteralPercentSigns() {
        assertThat(all("100%")).isNotEmpty().allSatisfy(hit -> assertThat(joined(hit))
                .contains("100%"));
        assertThat(search("0%1").getInt("meta.total")).isZero();
    }

    @Test
    void answersOutOfTheReleaseThatIsAskedFor() {
        assertThat(search("Sentilo").getInt("meta.total")).isZero();
        String older = Service.get("/releases").getString("data[1].release");
        JsonPath found = search("Sentilo", "release=" + older);
        assertThat(found.getString("data[0].country")).isEqualTo("barcelona");
        String url = found.getString("data[0].url");
        assertThat(url).endsWith("&release=" + older);
        assertThat(given().get(url).statusCode()).isEqualTo(200);
        assertThat(found.getString("links.self")).contains("release=" + older);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=5, q, 1 to 10 words",
        "q=%20%E3%80%80, q, 1 to 10 words",
        "q=%00, q, 1 to 10 words",
        "q=1+2+3+4+5+6+7+8+9+10+11, q, 1 to 10 words",
        "q=a&limit=0, limit, a whole number from 1 to 100",
        "q=a&limit=101, limit, a whole number from 1 to 100",
        "q=a&limit=x, limit, a whole number from 1 to 100",
        "q=a&offset=-1, offset, a whole number from 0 to 1000000",
        "q=a&theme=cyber-security, theme, The nearest is \"cybersecurity\".",
        "q=a&kind=projects, kind, The nearest is \"project\".",
        "q=a&table=initiative, table, The nearest is \"initiatives\".",
        "q=a&country=danmark, country, The nearest is \"denmark\".",
        "q=a&q=b, q, one value",
        "q=a&sort=x, sort, 'The parameters are: q, country, theme, kind, table, limit, offset, release, format.'",
    })
    void refusesWhatItCannotUnderstand(String query, String parameter, String detail) {
        JsonPath problem = Service.problem(given().urlEncodingEnabled(false).get("/search?" + query), 400);
        assertThat(problem.getString("parameter")).isEqualTo(parameter);
        assertThat(problem.getString("detail")).contains(detail);
    }

    @Test
    void takesTwoHundredCharactersAndNoMore() {
        assertThat(search("𠮷".repeat(200)).getInt("meta.total")).isZero();
        Service.problem(given().get("/search?q=" + "あ".repeat(201)), 400);
    }

    /**
     * Takes pieces out of every text that the tables serve, and looks for each in its own table. The labels of themes
     * are left out: they are found as themes.
     */
    @Test
    void everyTextCanBeFound() {
        int searched = 0;
        for (String table : List.of("countries", "theme-ratings", "organisations", "initiatives", "budget-lines")) {
            for (Map<String, Object> row : Service.rows("/" + table)) {
                for (String text : texts(row).toList()) {
                    int length = text.codePointCount(0, text.length());
                    int start = text.offsetByCodePoints(0, length / 3);
                    String piece = text.substring(
                                    start, text.offsetByCodePoints(start, Math.min(12, length - length / 3)))
                            .replaceAll("[\"“”]", " ")
                            .replaceFirst("^[\\w.,%-]+", "") // a Latin word is found by its beginning
                            .replaceFirst(
                                    "[\\d.,]+$", "") // and a number, whose commas are left out, by its whole groups
                            .strip();
                    if (piece.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
                        continue;
                    }
                    List<Object> positions = all("\"" + piece + "\"", "&table=" + table).stream()
                            .map(hit -> hit.get("position"))
                            .toList();
                    assertThat(positions).as("%s of %s", piece, row).contains(row.getOrDefault("position", 1));
                    searched++;
                }
            }
        }
        assertThat(searched).isGreaterThan(150);
    }

    @Test
    void answersAsItDid() throws IOException {
        String answer = given().get("/search?q=電子&limit=5").asString();
        Golden.assertMatches(
                "src/test/resources/golden/search.json",
                new JsonMapper().readTree(answer).toPrettyString() + "\n");
    }

    /** The strings of a row that are the report's words and no labels of ours, in lists too. */
    private static Stream<String> texts(Map<String, Object> row) {
        List<String> fields = List.of(
                "country_ja",
                "facts",
                "label",
                "value",
                "note",
                "rankings",
                "text",
                "references",
                "title",
                "report_title",
                "rating_legend",
                "category",
                "overview",
                "project_references",
                "notes",
                "name",
                "summary",
                "location",
                "heading",
                "details");
        return row.entrySet().stream()
                .filter(entry -> fields.contains(entry.getKey()))
                .filter(entry -> !entry.getKey().equals("country_ja") || row.containsKey("iso_alpha2"))
                .flatMap(entry -> strings(entry.getValue()));
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> strings(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(SearchTest::strings);
        }
        if (value instanceof Map<?, ?> map) {
            return texts((Map<String, Object>) map);
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    private static Map<String, Integer> facet(JsonPath answer, String name) {
        List<Map<String, Object>> counts = answer.getList("facets." + name);
        return counts.stream().collect(Collectors.toMap(count -> String.valueOf(count.get("value")), count ->
                (Integer) count.get("count")));
    }

    private static List<String> pieces(Map<String, Object> hit, boolean match) {
        return snippet(hit)
                .filter(piece -> piece.get("match").equals(match))
                .map(piece -> (String) piece.get("text"))
                .toList();
    }

    private static String joined(Map<String, Object> hit) {
        return snippet(hit).map(piece -> (String) piece.get("text")).collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> snippet(Map<String, Object> hit) {
        return ((List<Map<String, Object>>) hit.get("snippet")).stream();
    }

    private static List<Map<String, Object>> all(String q) {
        return all(q, "");
    }

    private static List<Map<String, Object>> all(String q, String filter) {
        return Service.rows(path(q, "limit=" + MAXIMUM_LIMIT + filter));
    }

    private static JsonPath search(String q) {
        return search(q, "limit=" + MAXIMUM_LIMIT);
    }

    private static JsonPath search(String q, String filter) {
        return Service.get(path(q, filter));
    }

    private static String path(String q, String filter) {
        return "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&" + filter;
    }
}
