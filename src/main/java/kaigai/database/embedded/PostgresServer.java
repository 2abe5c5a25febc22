package kaigai.database.embedded;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.FileUtils;

/** A PostgreSQL server on a data folder of its own and a port of the loopback interface. */
final class PostgresServer {

    static final String OWNER = "postgres";

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    /** What takes longer than a tool's own limit isn't waited for. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final String WHO_MAY_CONNECT = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=localhost", "unix_socket_directories=", "max_connections=100", "log_line_prefix=");

    private final PostgresProgram program;
    private final Path data;
    private final int port;

    PostgresServer(PostgresProgram program, Path data, int port) {
        this.program = program;
        this.data = data;
        this.port = port;
    }

    /** A port that nobody uses now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Makes the data folder if it isn't there, whole or not at all. */
    void createIfMissing(Path ownerPassword) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        String prefix = data.getFileName() + ".part";
        deleteParts(prefix);
        Path part = Files.createTempDirectory(data.getParent(), prefix);
        program.run(
                LONGEST_START,
                "",
                "initdb",
                "--pgdata=" + part,
                "--username=" + OWNER,
                "--auth=scram-sha-256",
                "--pwfile=" + ownerPassword,
                "--encoding=UTF-8",
                "--locale=C.UTF-8");
        Files.move(part, data);
    }

    /** Deletes what it can: the initdb of a program that was killed may still write there for a moment. */
    private void deleteParts(String prefix) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(data.getParent(), prefix + "*")) {
            for (Path part : parts) {
                FileUtils.deleteQuietly(part.toFile());
            }
        }
    }

    /**
     * Starts it, also where it was killed before.
     *
     * @throws PostgresException if it doesn't start, with its own words
     */
    void start() throws IOException {
        Postmaster.deletePidFile(data);
        Path rules = data.resolve("pg_hba.conf");
        if (!Files.exists(rules) || !Files.readString(rules).equals(WHO_MAY_CONNECT)) {
            AtomicFile.write(rules, WHO_MAY_CONNECT);
        }
        program.run(
                LONGEST_START.plus(MARGIN),
                "",
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + LONGEST_START.toSeconds(),
                "--pgdata=" + data,
                "--options=-p " + port + " -c " + String.join(" -c ", SETTINGS));
    }

    /** Gives the owner another password, while it doesn't run. */
    void setPassword(OwnerPassword password) throws IOException {
        String statement = "ALTER ROLE %s PASSWORD '%s'\n".formatted(OWNER, password.value());
        program.run(LONGEST_START, statement, "postgres", "--single", "-D", data.toString(), "postgres");
    }

    /** Its main process; empty while it doesn't run. */
    Optional<ProcessHandle> process() throws IOException {
        return Postmaster.find(data);
    }

    /**
     * Stops it, if it runs: those who are connected are told. Kills it where that takes too long.
     *
     * @throws PostgresException if it outlives even that
     */
    void stop() throws IOException {
        Optional<ProcessHandle> running = process();
        if (running.isEmpty()) {
            return;
        }
        ProcessHandle process = running.get();
        try {
            program.run(
                    LONGEST_END.plus(MARGIN),
                    "",
                    "pg_ctl",
                    "stop",
                    "--mode=fast",
                    "--timeout=" + LONGEST_END.toSeconds(),
                    "--pgdata=" + data);
        } catch (PostgresException e) {
            process.destroyForcibly();
        }
        awaitEnd(process);
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new PostgresException("the server of process %d doesn't end".formatted(process.pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
