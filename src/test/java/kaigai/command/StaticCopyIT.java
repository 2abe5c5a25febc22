package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import kaigai.Programs;
import kaigai.command.PackagedService.Outcome;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.GeneratedReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The static copy behind nginx, beside the service that it was made of. */
@Tag("full")
class StaticCopyIT {

    private static final int REPORTS = 20;
    private static final List<String> SAME_HEADERS = List.of(
            "Content-Type",
            "Content-Location",
            "Content-Disposition",
            "Cache-Control",
            "Content-Language",
            "Content-Security-Policy",
            "Last-Modified",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static PackagedService service;
    private static Process nginx;
    private static int port;
    private static Path copy;
    private static String release;
    private static List<Map<String, Object>> manifest;

    @BeforeAll
    static void serveBoth() throws Exception {
        assumeTrue(Programs.work("nginx", "-v"), "nginx is not installed");
        Login owner = TestPostgres.newDatabase();
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", owner.url(),
                "QUARKUS_DATASOURCE_USERNAME", owner.username(),
                "QUARKUS_DATASOURCE_PASSWORD", owner.password());
        GeneratedReports.write(folder.resolve("reports"), REPORTS);
        run(environment, "prepare");
        run(environment, "import", "reports");
        port = PackagedService.freePort();
        run(environment, "export", "--static", "--address", "http://localhost:" + port, "copy");
        copy = folder.resolve("copy");
        manifest =
                JsonPath.from(Files.readString(copy.resolve("manifest.json"))).getList("");
        service = PackagedService.start(folder, environment).awaitReady();
        release = JsonPath.from(service.get("/countries")).getString("meta.release");
        startNginx();
    }

    private static void run(Map<String, String> environment, String... arguments) throws Exception {
        Outcome outcome = PackagedService.run(folder, environment, arguments);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private static void startNginx() throws IOException {
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(
                copy.resolve("nginx.conf"),
                Files.readString(copy.resolve("nginx.conf")).replace("listen 8080;", "listen " + port + ";"));
        Files.writeString(configuration, """
                pid %1$s/nginx.pid;
                error_log stderr;
                daemon off;
                user root;
                events {}
                http {
                  access_log off;
                  include %1$s/copy/nginx.conf;
                }
                """.formatted(folder));
        nginx = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        await().until(() -> answers(port));
    }

    private static boolean answers(int port) {
        try {
            return ask(port, "/countries").statusCode() == 200;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void everyPathOfTheDocumentIsCopied() {
        assertThat(urls())
                .contains(
                        "/countries",
                        "/countries?format=csv",
                        "/countries/denmark",
                        "/countries/denmark/themes",
                        "/countries/denmark/themes/cybersecurity",
                        "/countries/denmark/initiatives?format=xlsx",
                        "/countries/denmark/source",
                        "/themes/talent",
                        "/theme-matrix",
                        "/releases/" + release + "/changes",
                        "/dataset",
                        "/datapackage.json",
                        "/download",
                        "/openapi",
                        "/pages/ja",
                        "/pages/en/countries/denmark",
                        "/pages/ja/countries/denmark/source",
                        "/pages/en/themes/talent")
                .doesNotHaveDuplicates()
                .noneMatch(url -> url.startsWith("/search"));
    }

    @Test
    void nginxAnswersAsTheServiceDoes() throws Exception {
        for (String url : urls()) {
            HttpResponse<byte[]> expected = ask(service.port, url);
            HttpResponse<byte[]> actual = ask(port, url);
            assertThat(actual.statusCode()).as(url).isEqualTo(200);
            if (!expected.headers().firstValue("Link").orElse("").contains("next")) {
                assertThat(text(actual)).as(url).isEqualTo(text(expected).replace(":" + service.port, ":" + port));
            }
            Map<String, List<String>> said = headers(expected);
            said.values().removeIf(List::isEmpty); // nginx dates what the service doesn't, and gives all a lifetime
            assertThat(headers(actual)).as(url).containsAllEntriesOf(said);
        }
    }

    @Test
    void theFrontDoorAnswersABrowserWithAPage() throws Exception {
        for (String language : List.of("ja,en;q=0.5", "en-GB,en", "fr")) {
            String[] browser = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", language};
            HttpResponse<byte[]> expected = ask(service.port, "/", browser);
            HttpResponse<byte[]> actual = ask(port, "/", browser);
            assertThat(text(actual)).as(language).isEqualTo(text(expected).replace(":" + service.port, ":" + port));
            assertThat(headers(actual)).as(language).isEqualTo(headers(expected));
            assertThat(actual.headers().allValues("Vary")).anyMatch(header -> header.contains("Accept-Language"));
        }
        assertThat(ask(port, "/", "Accept", "application/json").headers().firstValue("Content-Type"))
                .isEqualTo(ask(port, "/").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws Exception {
        List<String> pages =
                urls().stream().filter(url -> url.startsWith("/pages/")).toList();
        Set<String> links = new TreeSet<>();
        for (String page : pages) {
            Pattern.compile(" (?:href|action)=\"(/[^\"#]*)")
                    .matcher(text(ask(port, page)))
                    .results()
                    .forEach(link -> links.add(link.group(1)));
        }
        assertThat(links).contains("/pages/en/search", "/pages/en/countries/denmark/source", "/download");
        for (String link : links) {
            HttpResponse<byte[]> answer = ask(port, link);
            if (link.endsWith("/search") || link.equals("/swagger-ui")) {
                assertIsAbsent(answer);
            } else {
                assertThat(answer.statusCode()).as(link).isEqualTo(200);
            }
        }
        assertIsAbsent(ask(port, "/pages/ja/search?q=x"));
    }

    /** A person who follows a link to what only the service has is told so by a page. */
    private static void assertIsAbsent(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .isEqualTo(ask(port, "/pages/ja").headers().firstValue("Content-Security-Policy"));
        assertThat(text(answer)).contains("Not in this copy", release, "/pages/assets/style-");
    }

    @Test
    void aTableIsOnePageHoweverLongItIs() throws Exception {
        List<Object> rows = new ArrayList<>();
        String page = "/initiatives";
        while (page != null) {
            JsonPath answer = JsonPath.from(service.get(page));
            rows.addAll(answer.getList("data"));
            page = answer.getString("links.next");
        }
        assertThat(rows).hasSizeGreaterThan(500);
        JsonPath whole = JsonPath.from(new String(ask(port, "/initiatives").body(), StandardCharsets.UTF_8));
        assertThat(whole.getList("data")).isEqualTo(rows);
        assertThat(whole.getInt("meta.total")).isEqualTo(rows.size());
        assertThat(whole.getMap("links")).containsEntry("self", "/initiatives").containsEntry("next", null);
    }

    @Test
    void entityTagsAreStrongAndEachCodingHasItsOwn() throws Exception {
        HttpResponse<byte[]> plain = ask(port, "/countries/denmark");
        HttpResponse<byte[]> compressed = ask(port, "/countries/denmark", "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(compressed.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
        HttpResponse<byte[]> known = ask(port, "/countries/denmark", "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().firstValue("Cache-Control"))
                .isEqualTo(plain.headers().firstValue("Cache-Control"));
    }

    @Test
    void thePinnedReleaseIsTheCopiedOneAndNoOther() throws Exception {
        String pinned = "/countries/denmark/themes?release=" + release;
        HttpResponse<byte[]> answer = ask(port, pinned);
        assertThat(text(answer)).isEqualTo(text(ask(port, "/countries/denmark/themes")));
        assertThat(headers(answer)).isEqualTo(headers(ask(service.port, pinned)));
        assertProblem(ask(port, "/countries?release=000000000000"), 404, "/countries");
    }

    @Test
    void whatIsNotThereIsAProblem() throws Exception {
        for (String path : List.of(
                "/nothing",
                "/countries/",
                "/countries.json",
                "/countries/denmark.json",
                "/index.json",
                "/absent.html")) {
            assertProblem(ask(port, path), 404, path);
        }
        assertProblem(ask(port, "/theme-ratings?country=DK"), 404, "/theme-ratings");
        assertProblem(ask(port, "/search?q=x"), 404, "/search");
        assertProblem(ask(port, "/%22quoted%22;"), 404, "/%22quoted%22");
    }

    @Test
    void otherMethodsAreAnsweredAsByTheService() throws Exception {
        HttpResponse<byte[]> refused = send(request(port, "/countries").POST(BodyPublishers.ofString("{}")));
        assertProblem(refused, 405, "/countries");
        assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        HttpResponse<byte[]> head = send(request(port, "/countries").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(ask(port, "/countries").headers().firstValue("Content-Length"));
        HttpResponse<byte[]> expected =
                send(request(service.port, "/countries").method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<byte[]> actual = send(request(port, "/countries").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(actual.statusCode()).isEqualTo(expected.statusCode());
        assertThat(accessControl(actual)).isEqualTo(accessControl(expected)).hasSizeGreaterThan(3);
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws Exception {
        Outcome refused = PackagedService.run(folder, Map.of(), "export", "--static", "reports");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("There is something in reports already");
        assertThat(PackagedService.run(folder, Map.of(), "export", "--static", "--address", "data.example", "new")
                        .exitCode())
                .isEqualTo(2);
    }

    private static List<String> urls() {
        return manifest.stream().map(answer -> (String) answer.get("url")).toList();
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String instance) {
        assertThat(response.statusCode()).as(instance).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.headers().firstValue("Cache-Control")).isEmpty();
        JsonPath problem = JsonPath.from(text(response));
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo(instance);
    }

    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        HttpHeaders headers = response.headers();
        return SAME_HEADERS.stream().collect(Collectors.toMap(name -> name, headers::allValues));
    }

    private static Map<String, List<String>> accessControl(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeIf(name -> !name.startsWith("access-control"));
        return headers;
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.ISO_8859_1);
    }

    private static HttpResponse<byte[]> ask(int port, String path, String... header)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(port, path);
        return send(header.length == 0 ? request : request.headers(header));
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
