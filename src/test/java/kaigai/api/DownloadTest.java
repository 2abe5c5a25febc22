package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kaigai.dataset.ServiceDatabase;
import kaigai.format.Format;
import kaigai.format.ReleaseArchive;
import kaigai.format.ReleaseFiles;
import kaigai.query.Table;
import kaigai.release.SampleSnapshots;
import kaigai.release.Snapshot;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release in one file, and in the files of an export. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class DownloadTest {

    /** The release that the service has as the current one. */
    private static final Snapshot SNAPSHOT =
            SampleSnapshots.of(List.of(SampleSnapshots.report(SampleReports.denmark())));

    private static Response download() {
        Response response = given().get("/download");
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static byte[] served(String path) {
        return given().urlEncodingEnabled(false).get(path).asByteArray();
    }

    private static Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(download().asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void isAFileToBeSaved() {
        Response response = given().header("Accept-Encoding", "gzip").get("/download");
        String release = Service.get("/releases").getString("meta.release");
        assertThat(response.contentType()).isEqualTo("application/zip");
        assertThat(response.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"kaigai-" + release + ".zip\"");
        assertThat(response.header("Content-Encoding")).isNull();
        assertThat(response.header("Content-Location")).isEqualTo("/download?release=" + release);
        assertThat(given().get("/download?release=" + release).header("Cache-Control"))
                .contains("immutable");
    }

    @Test
    void hasTheServedTablesTheReportsAndWhatExplainsThem() throws Exception {
        Map<String, byte[]> entries = entries();
        for (Table<?> table : Table.ALL) {
            assertThat(entries.remove(table.name() + ".csv"))
                    .as(table.name())
                    .isNotEmpty()
                    .isEqualTo(served(table.path() + "?format=csv"));
        }
        assertThat(entries).containsOnlyKeys("README.txt", "SHA256SUMS", "datapackage.json", "reports/denmark.md");
        assertThat(entries.get("reports/denmark.md"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(SampleReports.denmark());
        String release = Service.get("/releases").getString("meta.release");
        assertThat(entries.get("README.txt"))
                .asString(StandardCharsets.UTF_8)
                .contains("読み方", "How to read it", "引用", "How to cite it", "Release " + release, "デンマーク / Denmark")
                .doesNotContain("{", "}");
    }

    @Test
    void itsSumsAreThoseOfAllOtherFiles() throws Exception {
        Map<String, byte[]> entries = entries();
        String sums = new String(entries.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
            expected.add(HexFormat.of().formatHex(digest) + "  " + entry.getKey());
        }
        assertThat(sums.lines().toList()).isEqualTo(expected);
    }

    @Test
    void itsDescriptionFitsTheStandardAndTheFiles() throws Exception {
        Map<String, byte[]> entries = entries();
        String text = new String(entries.get("datapackage.json"), StandardCharsets.UTF_8);
        assertThat(DataPackageTest.violations(text)).isEmpty();
        JsonNode description = new JsonMapper().readTree(text);
        for (JsonNode resource : description.get("resources")) {
            byte[] file = entries.get(resource.get("path").asText());
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            assertThat(resource.get("bytes").asInt()).isEqualTo(file.length);
            assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + hash);
        }
        assertThat(description.get("sources").findValuesAsText("path")).allMatch(entries::containsKey);
    }

    @Test
    void isTheSameFromAnyServerDatabaseDayAndTimeZone(@TempDir Path folder) throws Exception {
        byte[] served = download().asByteArray();
        assertThat(download().asByteArray()).isEqualTo(served);
        TimeZone here = TimeZone.getDefault();
        ByteArrayOutputStream elsewhere = new ByteArrayOutputStream();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            ReleaseArchive.write(SNAPSHOT, folder, elsewhere);
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(elsewhere.toByteArray()).isEqualTo(served);
    }

    @Test
    void exportedFilesAreTheServedOnes(@TempDir Path folder) throws Exception {
        new ReleaseFiles(SNAPSHOT, folder).write(EnumSet.of(Format.JSON, Format.NDJSON));
        for (Table<?> table : Table.ALL) {
            for (Format format : List.of(Format.CSV, Format.NDJSON)) {
                assertThat(folder.resolve(table.name() + "." + format.extension()))
                        .binaryContent()
                        .isEqualTo(served(table.path() + "?format=" + format.extension()));
            }
            JsonMapper json = new JsonMapper();
            String rows = Files.readString(folder.resolve(table.name() + ".json"));
            assertThat(new String(served(table.path()), StandardCharsets.UTF_8)).startsWith("{\"data\":" + rows);
            assertThat(json.readTree(rows)).isNotEmpty();
        }
        Map<String, byte[]> entries = entries();
        entries.remove("SHA256SUMS"); // the export has more files
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            assertThat(folder.resolve(entry.getKey())).binaryContent().isEqualTo(entry.getValue());
        }
    }
}
