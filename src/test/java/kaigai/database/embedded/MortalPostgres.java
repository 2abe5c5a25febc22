package kaigai.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kaigai.Programs;
import kaigai.database.Login;

/** A PostgreSQL server of a test's own, which may be killed, stopped and started again. */
public final class MortalPostgres implements AutoCloseable {

    /** The password of its owner. */
    public static final String PASSWORD = "secret";

    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final Path folder;
    private final PostgresServer server;

    /** Will run in an empty folder and on a port that nobody else uses. */
    public MortalPostgres(Path folder, int port) throws IOException {
        this.folder = folder;
        this.server =
                new PostgresServer(PostgresProgram.unpackInto(folder.resolve("program")), folder.resolve("data"), port);
    }

    /** The login of its owner, at that port or that of a proxy. */
    public static Login login(int port) {
        return new Login("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", PASSWORD);
    }

    /** Starts it, also where it was killed before. */
    public void start() throws IOException {
        Path password = OwnerPassword.file(folder);
        AtomicFile.write(password, PASSWORD);
        server.createIfMissing(password);
        server.start();
    }

    /** Kills the postmaster, as the machine's kernel would; its children notice, and end. */
    public void kill() throws IOException, InterruptedException {
        List<ProcessHandle> all = processes();
        Programs.run("kill", "-9", String.valueOf(all.get(0).pid()));
        for (ProcessHandle process : all) {
            process.onExit()
                    .orTimeout(LONGEST_END.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Stops all its processes where they are, the postmaster before it is seen which children it has. */
    public void stop() throws IOException, InterruptedException {
        Programs.run("kill", "-STOP", String.valueOf(processes().get(0).pid()));
        signal("-STOP");
    }

    /** Lets them go on. */
    public void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** Starts it anew, as an operator does: those who are connected are told. */
    public void restart() throws IOException {
        server.stop();
        start();
    }

    private void signal(String name) throws IOException, InterruptedException {
        String[] command = Stream.concat(
                        Stream.of("kill", name), processes().stream().map(process -> String.valueOf(process.pid())))
                .toArray(String[]::new);
        Programs.run(command);
    }

    /** The postmaster first. */
    private List<ProcessHandle> processes() throws IOException {
        Optional<ProcessHandle> postmaster = server.process();
        return Stream.concat(postmaster.stream(), postmaster.stream().flatMap(ProcessHandle::descendants))
                .toList();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
