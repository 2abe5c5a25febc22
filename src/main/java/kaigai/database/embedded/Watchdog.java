package kaigai.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Takes a process down when this program dies, were it by {@code kill -9}: a shell that waits for the end of its input,
 * which the operating system brings about. Where there is no shell (Windows), the next start clears up.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = "trap '' INT TERM HUP; read -r farewell && exit; kill -INT \"$1\"";

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Watches over a process that stops cleanly on SIGINT, as a PostgreSQL server does. */
    static Watchdog over(long pid) {
        try {
            return new Watchdog(new ProcessBuilder("sh", "-c", SCRIPT, "sh", Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return new Watchdog(null);
        }
    }

    /** Lets the process live, or be stopped by other means. */
    @Override
    public void close() throws IOException {
        if (shell != null) {
            try (var input = shell.getOutputStream()) {
                input.write("farewell\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
