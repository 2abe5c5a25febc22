package kaigai.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kaigai.release.Snapshot;

/** A release in one zip file. */
public final class ReleaseArchive {

    private ReleaseArchive() {}

    /**
     * Writes the zip file, and closes the stream. One is written at a time, since its parts take as much room on the
     * disk as the file itself.
     *
     * @param directory where its parts are until it is complete
     */
    public static synchronized void write(Snapshot snapshot, Path directory, OutputStream out) throws IOException {
        Path parts = Files.createTempDirectory(directory, "archive-");
        try (ReproducibleZip zip = new ReproducibleZip(out)) {
            new ReleaseFiles(snapshot, parts).write(Set.of());
            for (Path file : files(parts)) {
                if (Files.isRegularFile(file)) {
                    zip.store(parts.relativize(file).toString().replace('\\', '/'), file);
                }
            }
        } finally {
            List<Path> files = files(parts);
            for (int i = files.size() - 1; i >= 0; i--) {
                Files.delete(files.get(i));
            }
        }
    }

    /** The folder and everything in it, in an order that is the same on every machine. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }
}
