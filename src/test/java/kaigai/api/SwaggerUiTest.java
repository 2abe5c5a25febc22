package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kaigai.Programs;
import kaigai.dataset.ServiceDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

    private static String policy() {
        return given().get("/swagger-ui/").header("Content-Security-Policy");
    }

    @Test
    void mayLoadNothingFromElsewhere() {
        Set<String> sources = List.of(policy().split("; ")).stream()
                .flatMap(directive -> List.of(directive.split(" ")).stream().skip(1))
                .filter(source -> !source.startsWith("'sha256-"))
                .collect(Collectors.toSet());
        assertThat(sources).containsExactlyInAnyOrder("'none'", "'self'", "'unsafe-inline'", "data:");
        assertThat(policy().split("; "))
                .filteredOn(directive -> directive.contains("'unsafe-inline'"))
                .containsExactly("style-src 'self' 'unsafe-inline'");
        assertThat(page().html()).contains("validatorUrl: 'none'").doesNotContain("Quarkus", "https://");
    }

    @Test
    void itsOwnScriptsAreThoseThatThePolicyKnows() throws NoSuchAlgorithmException {
        List<Element> scripts = page().select("script:not([src])");
        assertThat(scripts).hasSize(2);
        for (Element script : scripts) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy()).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
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
                .contains("swaggerUiLogoLink")
                .doesNotContain("Refused to", "violates the following Content Security Policy");
    }
}
