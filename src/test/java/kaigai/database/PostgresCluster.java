package kaigai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaigai.Programs;

/**
 * A new cluster of the PostgreSQL that the machine has installed with its tools, as a user would have one: with a
 * database {@code kaigai}, whose owner is no superuser but may create roles.
 */
public final class PostgresCluster implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "secret";

    private final Path folder;
    private final int port;

    private PostgresCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Whether the machine has one. */
    public static boolean isInstalled() {
        return programs().isPresent();
    }

    /** Makes a cluster in a folder that isn't there yet, and starts it. */
    public static PostgresCluster start(Path folder) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder);
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        String data = folder.resolve("data").toString();
        runServerProgram(
                "initdb",
                "-D",
                data,
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--no-locale",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password);
        PostgresCluster cluster = new PostgresCluster(folder, freePort());
        String options = "-p %d -c listen_addresses=localhost -c unix_socket_directories=''".formatted(cluster.port);
        runServerProgram("pg_ctl", "-D", data, "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
        try (Connection connection = cluster.login("postgres", "postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE kaigai LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE kaigai OWNER kaigai");
        }
        return cluster;
    }

    private Login login(String database, String user) {
        return new Login("jdbc:postgresql://localhost:%d/%s".formatted(port, database), user, PASSWORD);
    }

    /** The login of the database's owner. */
    public Login owner() {
        return login("kaigai", "kaigai");
    }

    /** Runs one of PostgreSQL's tools on the database, as its owner. */
    public void run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(programs().orElseThrow().resolve(tool).toString()));
        command.addAll(List.of(arguments));
        command.add("--dbname=postgresql://kaigai:%s@localhost:%d/kaigai".formatted(PASSWORD, port));
        Programs.run(command.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        try {
            runServerProgram("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server's programs refuse to run as root, who can be another user to them. */
    private static void runServerProgram(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs().orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        Programs.run(command.toArray(String[]::new));
    }

    private static Optional<Path> programs() {
        try (Stream<Path> versions = Files.exists(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")) && Files.exists(bin.resolve("pg_dump")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
