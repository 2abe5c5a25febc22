package kaigai.database.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    /** Will run in an empty folder and on a port that nobody else uses. */
    public MortalPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The login of its owner, at that port or that of a proxy. */
    public static Login login(int port) {
        return new Login("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
    }

    /** Starts it, also where it was killed before. */
    public void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setOverrideWorkingDirectory(folder.toFile())
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "100")
                .start();
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
        Postmaster.clearUp(folder.resolve("data"));
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
        server.close();
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
        Optional<ProcessHandle> postmaster = Postmaster.of(folder.resolve("data"));
        return Stream.concat(postmaster.stream(), postmaster.stream().flatMap(ProcessHandle::descendants))
                .toList();
    }

    @Override
    public void close() {
        try {
            if (server != null && !processes().isEmpty()) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
