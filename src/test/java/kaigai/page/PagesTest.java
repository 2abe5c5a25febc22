package kaigai.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaigai.dataset.ServiceDatabase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What is on the pages, and where their links lead. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class PagesTest {

    @Test
    void everyLinkFromTheFrontDoorOnLeadsSomewhere() {
        Map<String, Optional<Document>> visited = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/", "/pages/en/search?q=MitID"));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (visited.containsKey(path)) {
                continue;
            }
            Response answer = Browser.in("en").get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 302);
            boolean isPage = path.equals("/") || path.startsWith("/pages/") && !path.startsWith("/pages/assets/");
            Optional<Document> page = isPage ? Optional.of(Browser.page(answer, 200)) : Optional.empty();
            visited.put(path, page);
            page.ifPresent(document -> links(document, path).forEach(link -> open.push(withoutFragment(link))));
        }
        assertThat(visited.keySet())
                .contains("/pages/ja", "/pages/ja/countries/denmark/source", "/download", "/countries?format=xlsx");
        visited.forEach((path, page) -> page.ifPresent(document -> links(document, path).stream()
                .filter(link -> link.contains("#"))
                .forEach(link -> assertThat(visited.get(withoutFragment(link))
                                .orElseThrow()
                                .getElementById(link.substring(link.indexOf('#') + 1)))
                        .as("%s on %s", link, path)
                        .isNotNull())));
    }

    /** The links that stay with the service; those of an absolute address are the page's own. */
    private static List<String> links(Document page, String path) {
        String address = page.selectFirst("link[rel=canonical]").attr("href").replaceFirst("(https?://[^/]+).*", "$1");
        return page.select("a[href]:not([rel~=external]):not(.prose a), link[href]").stream()
                .map(link -> link.attr("href").replace(address, ""))
                .map(link -> link.startsWith("#") ? path + link : link)
                .toList();
    }

    private static String withoutFragment(String link) {
        return link.replaceFirst("#.*", "");
    }

    @Test
    void aPageNeedsNothingFromElsewhereAndNoScriptNorStyleWithinIt() {
        for (String path : List.of(
                "/", "/pages/ja/countries/denmark", "/pages/en/search?q=MitID", "/pages/en/countries/denmark/source")) {
            Document page = Browser.page(path);
            assertThat(page.select("script, style, iframe, object, embed, img, base, [style]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.getAllElements()).allSatisfy(element -> assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
            assertThat(page.select("link[rel=stylesheet], link[rel=icon], [src], form").stream()
                            .map(element -> element.attr("href") + element.attr("src") + element.attr("action")))
                    .isNotEmpty()
                    .allMatch(target -> target.startsWith("/pages/"));
        }
    }

    @Test
    void theStyleSheetIsKeptForEverUnderItsDigest() {
        String path = Browser.page("/").selectFirst("link[rel=stylesheet]").attr("href");
        Response style = given().header("Accept", "text/css,*/*;q=0.1").get(path);
        assertThat(style.contentType()).startsWith("text/css");
        assertThat(style.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(style.asString()).doesNotContain("url(", "@import");
        assertThat(given().header("If-None-Match", style.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theMatrixSaysInWordsWhatItsMarksShow() {
        Document page = Browser.page("/pages/en");
        assertThat(page.select(".matrix thead th[scope=col]")).hasSize(12);
        assertThat(page.select(".matrix td").eachText())
                .contains("★A case that Tokyo should benchmark: Denmark, Cybersecurity", "－No information");
        Element cell = page.selectFirst(".matrix td a[href$=#cybersecurity]");
        assertThat(cell.attr("href")).isEqualTo("/pages/en/countries/denmark#cybersecurity");
        assertThat(page.select(".matrix tbody td")).hasSize(11);
        assertThat(page.select(".matrix td a")).hasSize(6);
    }

    @Test
    void aCountryHasItsFactsThemesBudgetAndFindings() {
        Document page = Browser.page("/pages/en/countries/DK");
        assertThat(page.selectFirst("link[rel=canonical]").attr("href")).endsWith("/pages/en/countries/denmark");
        assertThat(page.select("#facts tbody tr").eachText()).contains("Population 人口 (万人) 581 5,810,000 people");
        assertThat(page.select("#facts li").eachText()).contains("ランキング (電子政府) 1位 (国連2022年)");
        assertThat(page.select("#cybersecurity .prose li")).hasSize(4);
        assertThat(page.select("#cybersecurity h5").eachText()).containsExactly("ISO/IEC27001の適用推進", "インシデント相談窓口の強化");
        assertThat(page.select("#organisations h3").eachText())
                .containsExactly("Agency for Digital Government", "KOMBIT");
        assertThat(page.select("#measures li[id]")).hasSize(12);
        assertThat(page.select("#budget .finding-warning")).hasSize(3);
        assertThat(page.select("#findings .finding-note")).isNotEmpty();
    }

    @Test
    void aFigureStandsBesideTheReportsOwnWordsAndWhatWasNoticedInIt() {
        Element total = Browser.page("/pages/en/countries/denmark").getElementById("budget-lines-1");
        assertThat(total.child(1).text()).contains("約 54億8,313万円 （3,875万ユーロ / 1ユーロ=141.5円換算）");
        assertThat(total.child(2).text()).isEqualTo("¥5,483,130,000 38,750,000 EUR");
        assertThat(total.child(3).text()).isEqualTo("¥5.48 billion");
        Document page = Browser.page("/pages/ja/countries/denmark");
        assertThat(page.getElementById("budget-lines-1").child(2).text()).isEqualTo("5,483,130,000円 38,750,000 EUR");
        assertThat(page.select("#budget-lines-3 > td:eq(2) .finding-warning").text())
                .contains("18,890,000,000 JPY", "18,961,000,000 JPY");
        assertThat(page.select("#budget-lines-2 .finding-warning")).isEmpty();
        assertThat(page.select("#facts tr:contains(面積) .finding-warning")).hasSize(1);
        assertThat(page.select("#findings .finding-warning")).isEmpty();
    }

    /** ¥5.48, 1.42, 18.89 / 8 and 5.08 / 3 billion a year. */
    @Test
    void theBarsOfTheBudgetAreInProportionToTheSumsAYear() {
        Document page = Browser.page("/pages/en/countries/denmark");
        assertThat(page.select("#budget .bar .length").eachAttr("width"))
                .containsExactly("100.00", "25.81", "43.06", "30.85");
        assertThat(page.select("#budget td.figure").eachText())
                .containsExactly("¥5.48 billion", "¥1.42 billion", "¥2.36 billion", "¥1.69 billion", "¥5,856 billion");
        assertThat(page.select("#budget .budget-national").text()).contains("0.1%");
    }

    @Test
    void theWordsOfTheReportAreMarkedAsJapanese() {
        Document page = Browser.page("/pages/en/countries/denmark");
        assertThat(page.select("main *").stream()
                        .filter(element -> element.ownText().codePoints().anyMatch(PagesTest::isJapanese))
                        .filter(element ->
                                element.closest("[lang]").attr("lang").equals("en"))
                        .map(Element::outerHtml))
                .isEmpty();
    }

    private static boolean isJapanese(int character) {
        return List.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA)
                .contains(Character.UnicodeScript.of(character));
    }

    @Test
    void headingsAreInOrder() {
        for (String path :
                List.of("/pages/en", "/pages/en/countries/denmark", "/pages/en/search?q=MitID", "/pages/en/nowhere")) {
            List<Integer> levels = Browser.page(Browser.in("en").get(path), path.endsWith("nowhere") ? 404 : 200)
                    .select("h1, h2, h3, h4, h5, h6")
                    .stream()
                    .map(heading -> heading.tagName().charAt(1) - '0')
                    .toList();
            assertThat(levels).as(path).startsWith(1).containsOnlyOnce(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).as(path).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }
    }

    @Test
    void aSearchMarksWhatItFoundAndLeadsThere() {
        Document page = Browser.page("/pages/en/search?q=mitid");
        assertThat(page.selectFirst("#q").attr("value")).isEqualTo("mitid");
        assertThat(page.select("mark").eachText()).isNotEmpty().containsOnly("MitID");
        String first = page.selectFirst(".hits a").attr("href");
        assertThat(first).startsWith("/pages/en/countries/denmark#initiatives-");
        assertThat(Browser.page(withoutFragment(first))
                        .getElementById(first.replaceFirst(".*#", ""))
                        .text())
                .contains("MitID");
    }

    @Test
    void aSearchIsNarrowedDownAndTurnedOver() {
        Document all = Browser.page("/pages/en/search?q=%E3%83%87");
        assertThat(all.select(".hits > li")).hasSize(20);
        Document next = Browser.page(all.selectFirst("a[rel=next]").attr("href"));
        assertThat(next.selectFirst(".hits").attr("start")).isEqualTo("21");
        assertThat(next.selectFirst("a[rel=prev]").attr("href")).isEqualTo("/pages/en/search?q=%E3%83%87");
        Document narrow = Browser.page(
                all.selectFirst(".facets a[href*=table=organisations]").attr("href"));
        assertThat(narrow.select(".hits > li").size()).isLessThan(20);
        assertThat(narrow.select(".filters").text()).contains("Organisations");
        assertThat(narrow.select("input[name=table]").eachAttr("value")).containsExactly("organisations");
        assertThat(narrow.selectFirst(".filters a").attr("href")).isEqualTo("/pages/en/search?q=%E3%83%87");
    }

    @Test
    void aFormWithNothingInItIsNoSearch() {
        Document page = Browser.page("/pages/en/search?q=+");
        assertThat(page.select(".hits, h2")).isEmpty();
        assertThat(page.select("form.search")).hasSize(1);
    }
}
