package kaigai.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process of a PostgreSQL server, by the file {@code postmaster.pid} in its data folder. */
final class Postmaster {

    private static final String PID_FILE = "postmaster.pid";
    /** The library locks it until it has stopped its server, which it can't do with one that was killed. */
    private static final String LIBRARY_LOCK_FILE = "epg-lock";

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final int SECONDS_TO_STOP = 20;

    private Postmaster() {}

    /** The process that the data folder's pid file names, if it is alive and a PostgreSQL server. */
    static Optional<ProcessHandle> of(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(process ->
                                process.info().command().orElse("postgres").contains("postgres"));
    }

    /** The port of a running server, by its pid file; empty until it is ready. */
    static Optional<Integer> port(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(PID_FILE);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return ready ? Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip())) : Optional.empty();
    }

    /**
     * Clears up what a killed program or server left behind: stops a server that still runs on the data folder, and
     * removes the pid file, whose number another process may have by now, and the library's lock file. Only the one who
     * holds the folder's lock may do that.
     */
    static void clearUp(Path dataFolder) throws IOException {
        Optional<ProcessHandle> orphan = of(dataFolder);
        if (orphan.isPresent()) {
            orphan.get().destroy();
            awaitEnd(orphan.get());
        }
        Files.deleteIfExists(dataFolder.resolve(PID_FILE));
        Files.deleteIfExists(dataFolder.resolve(LIBRARY_LOCK_FILE));
    }

    /** Waits until a server that was told to stop has ended; kills it where that takes too long. */
    static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }
}
