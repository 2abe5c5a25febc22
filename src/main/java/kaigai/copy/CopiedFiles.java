package kaigai.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Writes answers into files. Their time stamps are the answers' own, so that a release makes the same copy each time.
 */
final class CopiedFiles {

    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/json", "json",
            "application/ld+json", "jsonld",
            "application/yaml", "yaml",
            "application/zip", "zip",
            "image/svg+xml", "svg",
            "text/css", "css",
            "text/html", "html");
    private static final Set<String> COMPRESSED = Set.of("zip", "xlsx");
    private static final List<String> KEPT_HEADERS =
            List.of("Content-Type", "Content-Location", "Content-Disposition", "Cache-Control", "Last-Modified");

    private final ServiceClient service;
    private final Path folder;
    private final Path received;
    private final Instant modified;

    /**
     * Writes into a folder.
     *
     * @param modified when answers changed last that don't say so
     */
    CopiedFiles(ServiceClient service, Path folder, Instant modified) {
        this.service = service;
        this.folder = folder;
        this.received = folder.resolve("answer.tmp");
        this.modified = modified;
    }

    /** When an answer changed last; empty where it doesn't say so. */
    static Optional<Instant> modified(HttpHeaders headers) {
        return headers.firstValue("Last-Modified")
                .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    }

    /** Copies what a path answers. */
    CopiedAnswer copy(String path) throws IOException, InterruptedException {
        HttpResponse<Path> response = service.get(path, BodyHandlers.ofFile(received));
        if (hasMorePages(response)) {
            writeWholeTable(path);
        }
        String mediaType = response.headers().firstValue("Content-Type").orElseThrow();
        String extension = "." + EXTENSIONS.get(mediaType.replaceFirst(";.*", ""));
        String file = path.endsWith(extension) ? path : (path.equals("/") ? "/index" : path) + extension;
        return keep(path, path, file, response.headers());
    }

    /** Copies a table in another format than JSON. */
    CopiedAnswer copy(String path, String format) throws IOException, InterruptedException {
        String url = path + "?format=" + format;
        HttpResponse<Path> response = service.get(url, BodyHandlers.ofFile(received));
        return keep(url, path, path + "." + format, response.headers());
    }

    private static boolean hasMorePages(HttpResponse<?> response) {
        return response.headers().allValues("Link").stream().anyMatch(link -> link.contains("rel=\"next\""));
    }

    /** As if the first page had been long enough. NDJSON has the same rows, and all of them. */
    private void writeWholeTable(String path) throws IOException, InterruptedException {
        JsonNode firstPage = service.json(path);
        ObjectNode links = firstPage.<ObjectNode>withObject("/links").putNull("next");
        Path rows = folder.resolve("rows.tmp");
        service.get(path + "?format=ndjson", BodyHandlers.ofFile(rows));
        try (BufferedReader in = Files.newBufferedReader(rows);
                BufferedWriter out = Files.newBufferedWriter(received)) {
            String separator = "{\"data\":[";
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                out.append(separator).append(row);
                separator = ",";
            }
            out.append("],\"meta\":").append(firstPage.path("meta").toString());
            out.append(",\"links\":").append(links.toString()).append('}');
        }
        Files.delete(rows);
    }

    private CopiedAnswer keep(String url, String path, String name, HttpHeaders headers) throws IOException {
        FileTime time = FileTime.from(modified(headers).orElse(modified));
        Path file = folder.resolve("files" + name);
        Files.createDirectories(file.getParent());
        Files.move(received, file, StandardCopyOption.REPLACE_EXISTING);
        if (!COMPRESSED.contains(name.substring(name.lastIndexOf('.') + 1))) {
            compress(file, time);
        }
        Files.setLastModifiedTime(file, time);
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(header -> headers.firstValue(header).ifPresent(value -> kept.put(header, value)));
        return new CopiedAnswer(url, path, "files" + name, kept);
    }

    private static void compress(Path file, FileTime time) throws IOException {
        Path compressed = file.resolveSibling(file.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(file, out);
        }
        if (Files.size(compressed) < Files.size(file)) {
            Files.setLastModifiedTime(compressed, time);
        } else {
            Files.delete(compressed);
        }
    }
}
