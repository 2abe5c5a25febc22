package kaigai.copy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kaigai.copy.CopiedPaths.CopiedPath;

/**
 * Copies what a service answers without parameters, its tables in every format, and its pages, into a folder:
 *
 * <ul>
 *   <li>{@code files/} has the bodies. A file is called by its path and what it is ({@code /countries} is
 *       {@code countries.json}), so that {@code /countries} and {@code /countries/denmark} don't get in each other's
 *       way. Beside it lies the same by gzip, where that is smaller.
 *   <li>{@code files/absent.html} stands for the pages that can't be files, such as the search.
 *   <li>{@code manifest.json} says which URL each file answers, with which headers.
 *   <li>{@code nginx.conf} makes nginx serve the files as the service does.
 * </ul>
 *
 * A table is one page here, however long it is: files know no parameters to ask for the next one.
 */
public final class StaticCopy {

    private static final String PROBE = "/countries";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ServiceClient service;
    private final Path folder;

    /**
     * A copy to be made.
     *
     * @param service where the service is
     * @param address where the copy will be: scheme and host, perhaps a port. The service must believe a proxy's word.
     * @param folder where to write to: there and empty
     */
    public StaticCopy(URI service, URI address, Path folder) {
        this.service = new ServiceClient(service, address);
        this.folder = folder;
    }

    /**
     * Makes the copy.
     *
     * @return the release that was copied
     * @throws IOException if a file can't be written, the service fails, or another release is published meanwhile
     */
    public String write() throws IOException, InterruptedException {
        String release = currentRelease();
        HttpHeaders headers = service.get(PROBE, BodyHandlers.discarding()).headers();
        List<CopiedAnswer> answers = copy(CopiedFiles.modified(headers).orElse(Instant.EPOCH));
        if (!currentRelease().equals(release)) {
            throw new IOException("Another release was published while %s was copied".formatted(release));
        }
        JSON.writeValue(folder.resolve("manifest.json").toFile(), answers);
        Files.writeString(folder.resolve("files/absent.html"), AbsentPage.text(release, answers));
        NginxConfiguration nginx = new NginxConfiguration(release, folder, answers);
        HttpHeaders pinned = service.get(PROBE + "?release=" + release, BodyHandlers.discarding())
                .headers();
        HttpHeaders page =
                service.get(CopiedPages.FRONT, BodyHandlers.discarding()).headers();
        Files.writeString(folder.resolve("nginx.conf"), nginx.text(headers, pinned, page, service.options(PROBE)));
        return release;
    }

    private List<CopiedAnswer> copy(Instant modified) throws IOException, InterruptedException {
        CopiedFiles files = new CopiedFiles(service, folder, modified);
        List<CopiedAnswer> answers = new ArrayList<>();
        for (String path : new CopiedPages(service).all()) {
            answers.add(files.copy(path));
        }
        for (CopiedPath path : new CopiedPaths(service).all()) {
            answers.add(files.copy(path.path()));
            for (String format : path.formats()) {
                answers.add(files.copy(path.path(), format));
            }
        }
        return answers;
    }

    private String currentRelease() throws IOException, InterruptedException {
        return service.json(PROBE).path("meta").path("release").textValue();
    }
}
