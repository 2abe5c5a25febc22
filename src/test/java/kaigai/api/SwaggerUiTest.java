package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import kaigai.Programs;
import kaigai.dataset.ServiceDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swagger UI under its Content Security Policy. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class SwaggerUiTest {

    @TestHTTPResource("/swagger-ui/")
    String address;

    private static Document page() {
        return Jsoup.parse(given().get("/swagger-ui/").asString());
    }

    @Test
    void mayLoadNothingFromElsewhere() {
        assertThat(given().get("/swagger-ui").header("Content-Security-Policy").split("; "))
                .contains("script-src 'self'", "default-src 'none'")
                .filteredOn(directive -> directive.contains("'unsafe-inline'"))
                .containsExactly("style-src 'self' 'unsafe-inline'");
        assertThat(page().select("script:not([src]), [onload], [style]")).isEmpty();
    }

    @Test
    void whatItsPageNeedsIsThere() {
        List<String> addresses = page().select("[src], link[href]").stream()
                .map(element -> element.attr("src") + element.attr("href"))
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(4)
                .allSatisfy(path ->
                        assertThat(given().get(path).statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void runsInABrowser(@TempDir Path profile) throws Exception {
        assumeThat(Programs.work("chromium", "--version")).isTrue();
        String shown = Programs.run(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=30000",
                "--dump-dom",
                address);
        assertThat(shown)
                .contains("operations-countries-listCountries")
                .doesNotContain("Refused to", "violates the following Content Security Policy");
    }
}
