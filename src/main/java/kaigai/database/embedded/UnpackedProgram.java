package kaigai.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder into which the embedded server's program is unpacked by the library. */
final class UnpackedProgram {

    /** What the library writes into an unpacked folder when all is there. */
    private static final String COMPLETE = ".exists";

    private UnpackedProgram() {}

    /**
     * Removes what was unpacked by halves, in which the library would stumble. Only the one who holds the folder's lock
     * may do that.
     */
    static void clearUp(Path program) throws IOException {
        try (Stream<Path> folders = Files.list(program)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (!Files.exists(folder.resolve(COMPLETE))) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
