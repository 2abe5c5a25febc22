package kaigai.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kaigai.query.ReleaseReader;

/**
 * A release in one zip file. Its parts lie in a folder of their own until it is closed, so that neither memory nor the
 * database is held while a client takes its time.
 */
public final class ReleaseArchive implements Closeable {

    private final Path folder;

    private ReleaseArchive(Path folder) {
        this.folder = folder;
    }

    /**
     * Collects the parts of a release.
     *
     * @throws kaigai.query.QueryFailedException if the database fails
     */
    public static ReleaseArchive of(ReleaseReader release) throws IOException {
        ReleaseArchive archive = new ReleaseArchive(Files.createTempDirectory("kaigai-"));
        try {
            new ReleaseFiles(release, archive.folder).write(Set.of());
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
        return archive;
    }

    /** Writes the zip file, and closes the stream. */
    public void writeTo(OutputStream out) throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(out)) {
            for (Path file : files()) {
                if (Files.isRegularFile(file)) {
                    zip.store(folder.relativize(file).toString().replace('\\', '/'), file);
                }
            }
        }
    }

    /** The folder and all in it, in an order that is the same on every machine. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    /** Deletes the parts. */
    @Override
    public void close() throws IOException {
        List<Path> files = files();
        for (int i = files.size() - 1; i >= 0; i--) {
            Files.delete(files.get(i));
        }
    }
}
