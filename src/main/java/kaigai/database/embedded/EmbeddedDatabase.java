package kaigai.database.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import kaigai.database.DatabaseUnavailableException;
import kaigai.database.Login;

/**
 * A PostgreSQL server of the program's own, for a machine that has none. It is kept in a folder, listens on a free port
 * of the loopback interface alone, is started again where it ends, and is stopped with the program.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** PostgreSQL's programs start each other by a shell, to which these mean something. */
    private static final Pattern SHELL_CHARACTERS = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

    private static final String WRONG_PASSWORD = "28P01";
    private static final boolean IS_WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final FolderLock lock;
    private final PostgresServer server;
    private final Watchdog watchdog;
    private final Supervisor supervisor;
    private final Login login;

    private EmbeddedDatabase(FolderLock lock, PostgresServer server, Watchdog watchdog, Login login) {
        this.lock = lock;
        this.server = server;
        this.watchdog = watchdog;
        this.login = login;
        this.supervisor = Supervisor.of(server);
    }

    /**
     * Starts the server in a folder, which is made if need be. What a killed program left there is cleared up.
     *
     * @throws DatabaseUnavailableException if the folder is in use or can't be written, or the server doesn't start
     */
    public static EmbeddedDatabase start(Path folder) {
        Path absolute = absolute(folder);
        FolderLock lock = FolderLock.take(absolute);
        try {
            return start(absolute, lock);
        } catch (IOException | SQLException e) {
            lock.close();
            throw new DatabaseUnavailableException(
                    "The embedded PostgreSQL in %s doesn't start: %s".formatted(absolute, reason(e)), e);
        }
    }

    private static EmbeddedDatabase start(Path folder, FolderLock lock) throws IOException, SQLException {
        PostgresProgram program = PostgresProgram.unpackInto(folder.resolve("program"));
        Path data = data(folder);
        PostgresServer server = new PostgresServer(program, data, PostgresServer.freePort());
        server.stop(); // the one that a killed program left behind
        Optional<OwnerPassword> kept = OwnerPassword.find(folder);
        OwnerPassword password = kept.isPresent() ? kept.get() : OwnerPassword.create(folder);
        server.createIfMissing(OwnerPassword.file(folder));
        Watchdog watchdog = Watchdog.over(data);
        try {
            Login login = login(server.port(), password);
            server.start();
            if (!isAccepted(login)) {
                server.stop();
                server.setPassword(password);
                server.start();
                login.connect().close();
            }
            return new EmbeddedDatabase(lock, server, watchdog, login);
        } catch (IOException | SQLException e) {
            stop(server, watchdog, e);
            throw e;
        }
    }

    /** Where the server can't be stopped now, the watchdog does it when the program ends. */
    private static void stop(PostgresServer server, Watchdog watchdog, Exception reason) {
        try {
            server.stop();
            watchdog.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** A folder's password may have been lost or replaced since the server was told it. */
    private static boolean isAccepted(Login login) throws SQLException {
        try {
            login.connect().close();
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /**
     * The owner's login at a server that another process of this program runs in a folder; empty where none does. A
     * server that a killed program left behind doesn't count.
     */
    public static Optional<Login> runningIn(Path folder) {
        Path absolute = absolute(folder);
        try {
            if (!FolderLock.isTaken(absolute)) {
                return Optional.empty();
            }
            Optional<Integer> port = Postmaster.port(data(absolute));
            Optional<OwnerPassword> password = OwnerPassword.find(absolute);
            return port.flatMap(number -> password.map(known -> login(number, known)));
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "The database folder %s can't be read: %s".formatted(absolute, reason(e)), e);
        }
    }

    private static Path absolute(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!IS_WINDOWS && SHELL_CHARACTERS.matcher(absolute.toString()).find()) {
            throw new DatabaseUnavailableException(
                    ("The database folder %s has a quotation mark, a dollar sign, a backslash or a control character in"
                                    + " its path, with which PostgreSQL can't be started: name another in"
                                    + " KAIGAI_DATABASE_DIRECTORY.")
                            .formatted(absolute));
        }
        return absolute;
    }

    private static Path data(Path folder) {
        return folder.resolve("postgresql");
    }

    private static Login login(int port, OwnerPassword password) {
        return new Login("jdbc:postgresql://localhost:" + port + "/postgres", PostgresServer.OWNER, password.value());
    }

    /** The file system's exceptions have the path alone as their message. */
    private static String reason(Exception failure) {
        String reason = failure instanceof FileSystemException ? failure.toString() : failure.getMessage();
        return reason.replaceAll("\\s+", " ");
    }

    /** The owner's login. */
    public Login login() {
        return login;
    }

    /** Stops the server and gives the folder back. */
    @Override
    public void close() throws IOException {
        supervisor.close();
        server.stop();
        watchdog.close();
        lock.close();
    }
}
