package kaigai.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import kaigai.Documents;
import kaigai.dataset.ServiceDatabase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's own address answers whom, and how pages follow the release. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class FrontDoorTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/json, text/html;q=0.9"})
    void aProgramGetsLinksThatAnswer(String accept) {
        Response answer = given().header("Accept", accept).get("/");
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(String.join(", ", answer.headers().getValues("Vary")).split(", "))
                .contains("Accept");
        assertThat(answer.jsonPath().getString("links.self")).isEqualTo("/");
        List<String> paths = answer.jsonPath().getList("data.entries.path");
        assertThat(paths).contains("/countries", "/theme-matrix", "/download", "/pages/ja");
        assertThat(paths)
                .filteredOn(path -> !path.equals("/search"))
                .allSatisfy(path ->
                        assertThat(given().get(path).statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void theParameterFormatWinsOverABrowser() {
        assertThat(Browser.in("en").get("/?format=json").contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ja                  | ja
                    ja-JP,ja;q=0.9,en   | ja
                    en-US,en;q=0.9,ja   | en
                    fr-FR,ja;q=0.5      | ja
                    fr                  | en
                    *                   | en
                    ,,;q=x              | en
                    """)
    void aBrowserGetsAPageInItsLanguage(String languages, String language) {
        for (int time = 1; time <= 2; time++) { // the second time out of the cache
            Response answer = Browser.in(languages).get("/");
            Document page = Browser.page(answer, 200);
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(String.join(", ", answer.headers().getValues("Vary")).split(", "))
                    .containsExactlyInAnyOrder("Accept", "Accept-Language", "Accept-Encoding");
            assertThat(answer.header("Content-Location")).startsWith("/pages/" + language + "?release=");
        }
    }

    @Test
    void thePageOfALanguageIsItsOwnWhateverTheBrowserPrefers() {
        for (int time = 1; time <= 2; time++) {
            Response answer = Browser.in("en").get("/pages/ja/countries/denmark");
            assertThat(Browser.page(answer, 200).selectFirst("html").attr("lang"))
                    .isEqualTo("ja");
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pages/en", "/pages/en/countries/denmark", "/pages/en/search?q=MitID"})
    void whatTheBrowserHasIsNotSentAgain(String path) {
        Response first = Browser.in("en").get(path);
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=10,");
        Response second =
                Browser.in("en").header("If-None-Match", first.header("ETag")).get(path);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.asString()).isEmpty();
        assertThat(Browser.in("ja")
                        .header("If-None-Match", first.header("ETag"))
                        .get(path.replace("/en", "/ja"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePagesOfAPinnedReleaseStayWithIt() {
        String older = olderRelease();
        Response answer = Browser.in("en").get("/pages/en?release=" + older);
        Document page = Browser.page(answer, 200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(page.select(".matrix tbody th[scope=row]").eachText()).containsExactly("Denmark", "Barcelona");
        assertThat(page.select(".pinned").text()).contains(older);
        assertThat(page.select("main a[href^=/pages], main a[href^=/countries]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(path -> path.contains("release=" + older));
        assertThat(Browser.page("/pages/en")
                        .select(".matrix tbody th[scope=row]")
                        .eachText())
                .containsExactly("Denmark");
    }

    private static String olderRelease() {
        return given().get("/releases").jsonPath().getString("data.find { !it.current }.release");
    }

    /** Else a cache could show one host's readers the address that another asked for. */
    @Test
    void aPageNamesTheAddressThatItWasAskedAt() {
        for (String host : List.of("one.example", "other.example", "one.example")) {
            Response answer = Browser.in("en").header("Host", host).get("/pages/en");
            assertThat(Browser.page(answer, 200).select("pre").text())
                    .contains("http://" + host + "/countries/denmark/themes")
                    .doesNotContain("localhost:8080");
        }
    }

    @Test
    void thePageHasEachExample() throws IOException {
        Document page = Browser.page("/pages/en");
        String address = page.selectFirst("link[rel=canonical]").attr("href").replace("/pages/en", "");
        List<String> examples = page.select("pre code").stream()
                .map(Element::wholeText)
                .map(code -> code.replace(address, "http://localhost:8080") + "\n")
                .toList();
        assertThat(examples).containsExactlyInAnyOrderElementsOf(Documents.examples());
    }

    @ParameterizedTest
    @CsvSource({
        "/pages/en/nowhere, 404, There is no such page",
        "/pages/en/countries/danmark, 404, There is no such page",
        "/pages/fr, 404, There is no such page",
        "/pages, 404, There is no such page",
        "/pages/assets/style-000000000000.css, 404, There is no such page",
        "/pages/ja/nowhere, 404, ページが見つかりません",
        "/pages/en?release=newest, 400, The address can’t be understood",
        "/pages/en/search?words=a, 400, The address can’t be understood",
        "/?releas=1, 400, The address can’t be understood"
    })
    void aBrowserSeesAPageOnAProblemWithAPage(String path, int status, String heading) {
        Document page = Browser.page(Browser.in("en").get(path), status);
        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.select("main a[href]").eachAttr("href"))
                .contains("/pages/" + page.selectFirst("html").attr("lang"));
    }

    @ParameterizedTest
    @CsvSource({"/countries/danmark, 404", "/nowhere, 404", "/countries?limit=none, 400"})
    void theApiAnswersABrowserAsItAnswersAnyone(String path, int status) {
        Response answer = Browser.in("en").get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void whoAsksForAPageAsJsonIsRefusedCachedOrNot() {
        for (int time = 1; time <= 2; time++) {
            Response answer = given().header("Accept", "application/json").get("/pages/en");
            assertThat(answer.statusCode()).isEqualTo(406);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            for (String accept : List.of("*/*", Browser.ACCEPT)) {
                assertThat(given().header("Accept", accept).get("/pages/en").contentType())
                        .startsWith("text/html");
            }
        }
    }
}
