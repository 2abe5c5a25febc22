package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.Programs;
import kaigai.database.TestPostgres;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The service as a part of a larger site: behind nginx, under a path that the service itself doesn't have. */
@Tag("full")
class PublicUrlIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void worksUnderAPathOfALargerSite() throws Exception {
        assumeThat(Programs.work("nginx", "-v")).isTrue();
        assumeThat(Programs.work("chromium", "--version")).isTrue();
        int port = PackagedService.freePort();
        String site = "http://localhost:" + port + "/kaigai";
        Map<String, String> environment = Stream.concat(
                        PackagedService.on(TestPostgres.newDatabase()).entrySet().stream(),
                        Stream.of(Map.entry("KAIGAI_PUBLIC_URL", site + "/")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try (PackagedService service =
                PackagedService.start(folder, environment).awaitReady()) {
            Process nginx = startNginx(port, service.port);
            try {
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> get(site + "/themes").statusCode() == 200);
                assertLinksLead(site);
                assertThat(JsonPath.from(get(site + "/openapi.json").body()).getString("servers[0].url"))
                        .isEqualTo(site);
                assertThat(get(site + "/dataset").body()).contains("\"" + site + "/");
                assertSwaggerUiShowsOperations(site);
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }

    private Process startNginx(int port, int servicePort) throws IOException {
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                pid %s/nginx.pid;
                error_log stderr;
                daemon off;
                user root;
                events {}
                http {
                  access_log off;
                  server {
                    listen %d;
                    location /kaigai/ {
                      proxy_pass http://127.0.0.1:%d/;
                    }
                  }
                }
                """.formatted(folder, port, servicePort));
        return new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    /** Of the API and of a page, whose form, style and icon are links too. */
    private static void assertLinksLead(String site) throws Exception {
        JsonPath answer = JsonPath.from(get(site + "/theme-ratings?limit=3").body());
        List<String> links = List.of(
                answer.getString("links.self"), answer.getString("links.next"), answer.getString("links.pinned"));
        List<String> ofPage = Jsoup.parse(get(site + "/pages/en").body()).select("[href], [src], [action]").stream()
                .map(element -> element.attr("href") + element.attr("src") + element.attr("action"))
                .filter(link -> !link.startsWith("#"))
                .distinct()
                .toList();
        assertThat(ofPage).hasSizeGreaterThan(20);
        for (String link : Stream.concat(links.stream(), ofPage.stream()).toList()) {
            assertThat(link).startsWith(site);
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    private void assertSwaggerUiShowsOperations(String site) throws Exception {
        String shown = Programs.run(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=30000",
                "--dump-dom",
                site + "/swagger-ui");
        assertThat(shown)
                .contains("operations-countries-listCountries")
                .doesNotContain("Refused to", "violates the following Content Security Policy");
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
