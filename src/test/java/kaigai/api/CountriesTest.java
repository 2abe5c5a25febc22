package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kaigai.dataset.ServiceDatabase;
import kaigai.report.ReportText;
import kaigai.report.SampleReports;
import kaigai.report.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class CountriesTest {

    @Test
    void givesBasicFactsAsNumbersInTheirUnits() {
        Map<String, Object> denmark = Service.get("/countries/denmark").getMap("data");
        assertThat(denmark)
                .contains(
                        entry("country", "denmark"),
                        entry("country_ja", "デンマーク"),
                        entry("country_en", "Denmark"),
                        entry("kind", "country"),
                        entry("iso_alpha2", "DK"),
                        entry("iso_alpha3", "DNK"),
                        entry("area_km2", 43000),
                        entry("population", 5810000),
                        entry("capital", "コペンハーゲン"),
                        entry("head_of_state", "マルグレーテ2世女王"),
                        entry("legislature", "一院制、179議席、任期4年"),
                        entry("legislature_seats", 179),
                        entry("legislature_term_years", 4),
                        entry("currency_name", "デンマーク・クローネ"),
                        entry("national_culture", null));
        assertThat(denmark.get("gdp_usd")).hasToString("387000000000");
    }

    @Test
    void givesEveryFactWithLabelValueUnitAndNote() {
        List<Map<String, Object>> facts = Service.get("/countries/denmark").getList("data.facts");
        assertThat(facts).hasSize(14).allMatch(fact -> fact.containsKey("source_first_line"));
        assertThat(facts)
                .extracting(fact -> fact.get("field"), fact -> fact.get("label"), fact -> fact.get("value"))
                .contains(
                        tuple("population", "人口 (万人)", "581"),
                        tuple("national_culture", "国民文化", null),
                        tuple("gdp_usd", "GDP (10億米ドル)", "387"));
        assertThat(facts)
                .filteredOn("label", "GDP (10億米ドル)")
                .extracting(fact -> fact.get("unit"), fact -> fact.get("note"))
                .containsExactly(tuple("USD", "※IMF 22年10月時点"));
    }

    @Test
    void givesRankings() {
        List<Map<String, Object>> rankings = Service.get("/countries/denmark").getList("data.rankings");
        assertThat(rankings)
                .extracting(
                        it -> it.get("subject"), it -> it.get("rank"), it -> it.get("ranked_by"), it -> it.get("year"))
                .containsExactly(tuple("電子政府", 1, "国連", 2022), tuple("電子政府", 1, "早稲田", 2022));
    }

    @ParameterizedTest
    @ValueSource(strings = {"denmark", "Denmark", "DENMARK", "DK", "dk", "DNK", "dnk", "Dnk"})
    void findsACountryByIdAndByCodeInAnyCase(String id) {
        given().get("/countries/" + id + "/themes")
                .then()
                .statusCode(200)
                .header("Content-Location", startsWith("/countries/denmark/themes?release="));
        assertThat(Service.get("/countries/" + id).getString("data.country")).isEqualTo("denmark");
        assertThat(Service.get("/countries/" + id).getString("links.self")).isEqualTo("/countries/denmark");
    }

    @Test
    void givesElevenThemesInTheReportsOrder() {
        List<Map<String, Object>> themes = Service.rows("/countries/DK/themes");
        assertThat(themes)
                .extracting(theme -> theme.get("theme"))
                .containsExactly(
                        "service-design",
                        "digital-divide",
                        "joint-procurement",
                        "data-utilisation",
                        "co-creation",
                        "digital-budget",
                        "government-services",
                        "emerging-technology",
                        "smart-city",
                        "cybersecurity",
                        "talent");
        assertThat(themes)
                .filteredOn(theme -> theme.get("rating_mark").equals("★"))
                .extracting(theme -> theme.get("theme"))
                .containsExactly("emerging-technology", "cybersecurity");
        assertThat(themes).filteredOn(theme -> theme.get("overview") != null).hasSize(5);
        assertThat(themes)
                .filteredOn("theme", "co-creation")
                .extracting(it -> it.get("rating"), it -> it.get("section_label"), it -> it.get("overview"))
                .containsExactly(tuple("none", null, null));
    }

    @Test
    void givesOneThemeWithItsProjects() {
        JsonPath theme = Service.get("/countries/denmark/themes/cybersecurity");
        assertThat(theme.getString("data.rating_ja")).isEqualTo("都が特にベンチマークすべき事例あり");
        assertThat(theme.getString("data.overview")).contains("**4つの戦略目標を定義**", "\n\n1. 重要な社会機能の堅牢な保護\n2. ");
        assertThat(theme.getList("data.projects.name")).containsExactly("ISO/IEC27001の適用推進", "インシデント相談窓口の強化");
        assertThat(theme.getList("data.notes")).containsExactly("※着手中含む");
        assertThat(theme.getList("data.references.title")).containsExactly("サイバー・情報セキュリティ戦略2022-2024 (デジタル政府機関)");
        assertThat(theme.getList("data.references.url")).containsExactly((Object) null);
    }

    @Test
    void cutsTheNameOutOfABulletThatIsBoldAllThrough() {
        Map<String, Object> project =
                Service.get("/countries/denmark/themes/emerging-technology").getMap("data.projects[0]");
        assertThat(project).contains(entry("name", "優先分野の設定"), entry("kind", "project"));
        assertThat((String) project.get("summary")).startsWith("**健康、エネルギー").endsWith("。**");
    }

    @Test
    void givesOrganisationsAndInitiatives() {
        assertThat(Service.rows("/countries/denmark/organisations"))
                .extracting(row -> row.get("name"))
                .containsExactly("Agency for Digital Government", "KOMBIT");
        List<Map<String, Object>> initiatives = Service.rows("/countries/denmark/initiatives");
        Function<String, Long> count = kind ->
                initiatives.stream().filter(row -> row.get("kind").equals(kind)).count();
        assertThat(List.of("policy", "platform", "law", "project"))
                .extracting(count)
                .containsExactly(3L, 8L, 1L, 10L);
        assertThat(initiatives)
                .filteredOn("name", "Borger.dk")
                .extracting(row -> row.get("start_year"), row -> row.get("start_month"), row -> row.get("location"))
                .containsExactly(tuple(2007, 1, null));
    }

    @Test
    void givesTheBudgetWithAmountsRatesAndPeriods() {
        List<Map<String, Object>> lines = Service.rows("/countries/denmark/budget-lines");
        assertThat(lines)
                .extracting(
                        row -> row.get("kind"),
                        row -> row.get("amount_jpy"),
                        row -> row.get("amount"),
                        row -> row.get("currency"),
                        row -> row.get("exchange_rate"),
                        row -> row.get("period_start"),
                        row -> row.get("period_end"))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        tuple(
                                "total",
                                5483130000L,
                                38750000,
                                "EUR",
                                new BigDecimal("141.5"),
                                "2022-04-01",
                                "2023-03-31"),
                        tuple("use", 1415000000, 10000000, "EUR", null, "2022-04-01", "2023-03-31"),
                        tuple("use", 18890000000L, 134000000, "EUR", null, "2018-01-01", "2025-12-31"),
                        tuple("use", 5075000000L, 36000000, "EUR", null, "2022-01-01", "2024-12-31"),
                        tuple(
                                "national",
                                5856000000000L,
                                310171000000L,
                                "DKK",
                                new BigDecimal("18.8"),
                                "2022-04-01",
                                "2023-03-31"));
        assertThat(lines.get(2).get("details"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(7)
                .startsWith("デジタルハブの構築");
        assertThat(lines.get(4)).contains(entry("share", new BigDecimal("0.001")));
        assertThat(lines.get(0).get("notes").toString()).startsWith("[※1) ICT関連の年度総額費用は");
    }

    @Test
    void givesWhatWasNoticedInTheReport() {
        List<Map<String, Object>> findings = Service.rows("/countries/denmark/findings");
        assertThat(findings)
                .filteredOn("code", "amount-against-rate")
                .extracting(
                        row -> row.get("level"),
                        row -> row.get("source_first_line"),
                        row -> row.get("table"),
                        row -> row.get("row"),
                        row -> row.get("field"))
                .containsExactly(
                        tuple("warning", 252, "budget-lines", 3, "amount_jpy"),
                        tuple("warning", 252, "budget-lines", 4, "amount_jpy"),
                        tuple("warning", 253, "budget-lines", 5, "amount_jpy"));
        assertThat(findings).allSatisfy(row -> assertThat(row)
                .doesNotContainEntry("message_ja", null)
                .doesNotContainEntry("stated", null)
                .doesNotContainEntry("expected", null));
        assertThat(Service.rows("/findings")).isEqualTo(findings);
    }

    @Test
    void givesTheReportsOwnText() {
        JsonPath whole = Service.get("/countries/denmark/source");
        assertThat(whole.getString("data.text")).isEqualTo(SampleReports.denmark());
        assertThat(whole.getInt("data.line_count"))
                .isEqualTo(ReportText.of(SampleReports.denmark()).lines().size());
    }

    @ParameterizedTest
    @CsvSource({"48-53, 48, 53", "1, 1, 1", "257-257, 257, 257"})
    void givesLinesOfTheReport(String lines, int first, int last) {
        JsonPath part = Service.get("/countries/denmark/source?lines=" + lines);
        List<String> expected = ReportText.of(SampleReports.denmark()).lines().subList(first - 1, last);
        assertThat(part.getString("data.text")).isEqualTo(String.join("\n", expected) + (last < 257 ? "\n" : ""));
        assertThat(part.getString("links.self")).isEqualTo("/countries/denmark/source?lines=" + lines);
    }

    @Test
    void everyRowOpensTheLinesThatItCameFrom() {
        List<String> lines = ReportText.of(SampleReports.denmark()).lines();
        for (String path : List.of("/organisations", "/initiatives", "/budget-lines", "/theme-ratings")) {
            for (Map<String, Object> row : Service.rows(path)) {
                String source = String.join(
                        "\n", lines.subList((int) row.get("source_first_line") - 1, (int) row.get("source_last_line")));
                String words = (String) row.getOrDefault("name", row.get("grid_label"));
                assertThat(source).as(path).contains(words);
                assertThat(lines.subList(0, (int) row.get("source_first_line")))
                        .filteredOn(line -> line.matches("# .*\\(\\d+/10\\)"))
                        .hasSize((int) row.get("source_page"));
            }
        }
    }

    @Test
    void aSectionOpensTheLinesThatTheOverviewCameFrom() {
        List<String> lines = ReportText.of(SampleReports.denmark()).lines();
        assertThat(Service.rows("/theme-ratings"))
                .filteredOn(row -> row.get("overview") != null)
                .hasSize(5)
                .allSatisfy(
                        row -> assertThat(String.join("\n", lines.subList((int) row.get("section_first_line") - 1, (int)
                                        row.get("section_last_line"))))
                                .contains((String) row.get("overview"), (String) row.get("section_label")));
    }

    @Test
    void givesThemesWithWhoIsRatedHow() {
        List<Map<String, Object>> themes = Service.rows("/themes");
        assertThat(themes).hasSize(Theme.values().length);
        JsonPath theme = Service.get("/themes/cybersecurity");
        assertThat(theme.getMap("data"))
                .contains(entry("theme_ja", "サイバーセキュリティ"), entry("benchmark_count", 1), entry("none_count", 0));
        assertThat(theme.getList("data.ratings.country")).containsExactly("denmark");
    }

    @Test
    void givesTheFlatTables() {
        assertThat(Service.rows("/countries"))
                .extracting(row -> row.get("country"))
                .containsExactly("denmark");
        for (String table : List.of("/theme-ratings", "/organisations", "/initiatives", "/budget-lines")) {
            JsonPath all = Service.get(table);
            assertThat(all.getInt("meta.total"))
                    .isEqualTo(all.getList("data").size())
                    .isPositive();
        }
        assertThat(Service.rows("/initiatives")).isEqualTo(Service.rows("/countries/denmark/initiatives"));
    }

    @Test
    void everyAnswerSaysItsReleaseAndThePathThatStaysTheSame() {
        JsonPath answer = Service.get("/countries/denmark/themes");
        String release = answer.getString("meta.release");
        assertThat(release).matches("[0-9a-f]{12}");
        String pinned = answer.getString("links.pinned");
        assertThat(pinned).isEqualTo("/countries/denmark/themes?release=" + release);
        JsonPath again = Service.get(pinned);
        assertThat(again.getList("data")).isEqualTo(answer.getList("data"));
        assertThat(again.getString("links.self")).isEqualTo(pinned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries",
                "/countries/DK",
                "/countries/DK/themes",
                "/countries/DK/themes/talent",
                "/countries/DK/organisations",
                "/countries/DK/initiatives",
                "/countries/DK/budget-lines",
                "/countries/DK/findings",
                "/countries/DK/source",
                "/themes",
                "/themes/talent",
                "/theme-ratings",
                "/organisations",
                "/initiatives",
                "/budget-lines",
                "/findings",
                "/releases",
            })
    void everyPathTakesARelease(String path) {
        String release = Service.get("/releases").getString("meta.release");
        JsonPath answer = Service.get(path + "?release=" + release);
        assertThat(answer.getString("meta.release")).isEqualTo(release);
        Service.problem(given().get(path + "?release=000000000000"), 404);
        assertThat(Service.problem(given().get(path + "?release=newest"), 400).getString("parameter"))
                .isEqualTo("release");
    }

    @Test
    void tellsWhatWasPublished() {
        JsonPath releases = Service.get("/releases");
        Map<String, Object> newest = releases.getMap("data[0]");
        assertThat(newest).contains(entry("current", true));
        assertThat((String) newest.get("digest")).startsWith((String) newest.get("release"));
        assertThat(Service.get("/releases/" + newest.get("release")).getMap("data"))
                .isEqualTo(newest);
        assertThat(releases.getList("data.reports.country"))
                .as("each release once, with all its reports")
                .containsExactly(List.of("denmark"), List.of("barcelona", "denmark"));
    }

    @Test
    void tellsWhatAReleaseChanged() {
        String release = Service.get("/releases").getString("data[0].release");
        String older = Service.get("/releases").getString("data[1].release");
        JsonPath changes = Service.get("/releases/" + release + "/changes");
        assertThat(changes.getString("data.since")).isEqualTo(older);
        assertThat(changes.getList("data.changes.change")).containsOnly("removed");
        assertThat(changes.getList("data.changes.country")).containsOnly("barcelona");
        assertThat(changes.getList("data.changes.key"))
                .contains("barcelona", "smart-city", "project / smart-city / Sentilo");
        JsonPath back = Service.get("/releases/" + older + "/changes?since=" + release);
        assertThat(back.getList("data.changes.change")).containsOnly("added");
        assertThat(back.getList("data.changes.key")).isEqualTo(changes.getList("data.changes.key"));
        assertThat(Service.get("/releases/" + release + "/changes?since=" + release)
                        .getList("data.changes"))
                .isEmpty();
        Service.problem(given().get("/releases/" + release + "/changes?since=000000000000"), 404);
        Service.problem(given().get("/releases/000000000000/changes"), 404);
    }

    @Test
    void anOlderReleaseAnswersAsItDid() {
        String older = Service.get("/releases").getString("data[1].release");
        assertThat(Service.get("/countries?release=" + older).getList("data.country"))
                .containsExactly("barcelona", "denmark");
        assertThat(Service.get("/countries/barcelona?release=" + older).getString("data.mayor"))
                .isEqualTo("市長");
        Service.problem(given().get("/countries/barcelona"), 404);
        Service.problem(given().get("/countries/ES?release=" + older), 404);
    }
}
