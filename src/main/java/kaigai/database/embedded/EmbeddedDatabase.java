package kaigai.database.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import kaigai.database.DatabaseUnavailableException;
import kaigai.database.Login;

/**
 * A PostgreSQL server of the program's own, for a machine that has none. It is kept in a folder, listens on a free port
 * of the loopback interface alone, and goes down with the program.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String OWNER = "postgres";

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;
    private final Watchdog watchdog;
    private final Login login;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, ProcessHandle postmaster, Login login) {
        this.lock = lock;
        this.server = server;
        this.postmaster = postmaster;
        this.watchdog = Watchdog.over(postmaster.pid());
        this.login = login;
    }

    /**
     * Starts the server in a folder, which is made if need be. What a killed program left there is cleared up.
     *
     * @throws DatabaseUnavailableException if the folder is in use or can't be written, or the server doesn't start
     */
    public static EmbeddedDatabase start(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.take(absolute);
        Path data = absolute.resolve("postgresql");
        try {
            Postmaster.clearUp(data);
            OwnerPassword password = OwnerPassword.in(absolute);
            EmbeddedPostgres server = server(absolute, data, password);
            ProcessHandle postmaster = Postmaster.of(data).orElseThrow();
            Login login = login(server.getPort(), password);
            password.demand(server, data);
            return new EmbeddedDatabase(lock, server, postmaster, login);
        } catch (IOException | RuntimeException | SQLException e) {
            throw new DatabaseUnavailableException(
                    "The embedded PostgreSQL in %s doesn't start: %s".formatted(absolute, e.getMessage()), e);
        }
    }

    /**
     * The owner's login at a server that another process of this program runs in a folder; empty where none does. A
     * server that a killed program left behind doesn't count.
     */
    public static Optional<Login> runningIn(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            if (!FolderLock.isTaken(absolute)) {
                return Optional.empty();
            }
            OwnerPassword password = OwnerPassword.in(absolute);
            return Postmaster.port(absolute.resolve("postgresql")).map(port -> login(port, password));
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "The database folder %s can't be read: %s".formatted(absolute, e), e);
        }
    }

    private static Login login(int port, OwnerPassword password) {
        return new Login("jdbc:postgresql://localhost:" + port + "/postgres", OWNER, password.value());
    }

    /** The library is made for tests that throw their data away, so durability is switched back on. */
    private static EmbeddedPostgres server(Path folder, Path data, OwnerPassword password) throws IOException {
        Path program = Files.createDirectories(folder.resolve("program"));
        UnpackedProgram.clearUp(program);
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(program.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setConnectConfig("password", password.value())
                .start();
    }

    /** The owner's login. */
    public Login login() {
        return login;
    }

    /** Stops the server and gives the folder back. */
    @Override
    public void close() throws IOException {
        watchdog.close();
        if (postmaster.isAlive()) { // else the library would log that it can't stop it
            server.close();
        }
        Postmaster.awaitEnd(postmaster);
        lock.close();
    }
}
