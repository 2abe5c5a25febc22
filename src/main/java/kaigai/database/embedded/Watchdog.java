package kaigai.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Stops the server on a data folder when this program dies, were it by {@code kill -9}: a shell that waits for the end
 * of its input, which the operating system brings about. Windows has no shell; there the next start stops the server.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r farewell && exit
            read -r pid < "$1/postmaster.pid" || exit
            [ ! -e /proc/self ] || [ "/proc/$pid/cwd" -ef "$1" ] || exit
            kill -INT "$pid"
            """;

    private final Optional<Process> shell;

    private Watchdog(Optional<Process> shell) {
        this.shell = shell;
    }

    /**
     * Watches over whichever server runs on the folder when this program dies.
     *
     * @throws IOException if the shell can't be started, as where there are too few processes or file descriptors
     */
    static Watchdog over(Path dataFolder) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return new Watchdog(Optional.empty());
        }
        return new Watchdog(Optional.of(new ProcessBuilder("sh", "-c", SCRIPT, "sh", dataFolder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()));
    }

    /** Leaves the server alone from now on. */
    @Override
    public void close() throws IOException {
        if (shell.isPresent()) {
            try (var input = shell.get().getOutputStream()) {
                input.write("farewell\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
