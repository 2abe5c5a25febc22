package kaigai.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The main process of a PostgreSQL server, by the file {@code postmaster.pid} in its data folder. */
final class Postmaster {

    private static final String PID_FILE = "postmaster.pid";
    private static final int FOLDER_LINE = 1;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final Path PROCESSES = Path.of("/proc");
    private static final String NUMBER = "\\d{1,18}";

    private Postmaster() {}

    /**
     * The live process that the pid file names, if it is a server on this very data folder. The number of a server that
     * was killed may be another process's by now, and a copy of a folder names the server of the original.
     */
    static Optional<ProcessHandle> find(Path dataFolder) throws IOException {
        List<String> lines = lines(dataFolder);
        return lines.stream()
                .findFirst()
                .filter(pid -> pid.matches(NUMBER))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> serves(process, dataFolder, lines));
    }

    /** A server's working folder is its data folder. Where the system doesn't show it, the pid file names it. */
    private static boolean serves(ProcessHandle process, Path dataFolder, List<String> pidFile) {
        if (!process.info().command().orElse("").contains("postgres")) {
            return false;
        }
        try {
            Path served = Files.exists(PROCESSES.resolve("self"))
                    ? PROCESSES.resolve(process.pid() + "/cwd")
                    : Path.of(pidFile.size() > FOLDER_LINE ? pidFile.get(FOLDER_LINE) : "");
            return Files.isSameFile(served, dataFolder);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The port of a running server, by its pid file; empty until it is ready. */
    static Optional<Integer> port(Path dataFolder) throws IOException {
        List<String> lines = lines(dataFolder);
        boolean ready = lines.size() > STATUS_LINE
                && lines.get(STATUS_LINE).equals("ready")
                && lines.get(PORT_LINE).matches("\\d{1,5}");
        return ready ? Optional.of(Integer.valueOf(lines.get(PORT_LINE))) : Optional.empty();
    }

    /** Deletes the pid file of a server that has ended, or of another folder's. */
    static void deletePidFile(Path dataFolder) throws IOException {
        Files.deleteIfExists(dataFolder.resolve(PID_FILE));
    }

    private static List<String> lines(Path dataFolder) throws IOException {
        try {
            byte[] file = Files.readAllBytes(dataFolder.resolve(PID_FILE));
            return new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
