package kaigai.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kaigai.database.Login;

/** The packaged program as a process of its own, with its own working folder. */
final class PackagedService implements AutoCloseable {

    /** How long a request waits for a connection, for a program that is started in a test of just that. */
    static final String ACQUISITION_TIMEOUT = "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT";

    /** A command ends before the optimising compiler pays off. */
    private static final String FOR_COMMANDS = "-XX:TieredStopAtLevel=1";

    private static final Path PROGRAM =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 50;

    final int port;
    final int managementPort;
    final Process process;
    private final Path log;

    private PackagedService(int port, int managementPort, Process process, Path log) {
        this.port = port;
        this.managementPort = managementPort;
        this.process = process;
        this.log = log;
    }

    /** Starts the program in a folder, on a free port. */
    static PackagedService start(Path folder, Map<String, String> environment) throws IOException {
        return start(folder, freePort(), environment);
    }

    static PackagedService start(Path folder, int port, Map<String, String> environment) throws IOException {
        Path log = Files.createTempFile(folder, "log", ".txt");
        int managementPort = freePort();
        ProcessBuilder builder =
                program(folder, environment, JAVA, "-jar", PROGRAM.toString()).redirectOutput(log.toFile());
        builder.environment().putIfAbsent("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putIfAbsent("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        return new PackagedService(port, managementPort, builder.start(), log);
    }

    /** The environment of a program that works on this database. */
    static Map<String, String> on(Login database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    /** What a command said, and its exit code. */
    record Outcome(int exitCode, String output) {}

    /** Runs a command of the program in a folder, to its end. */
    static Outcome run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = command(folder, environment, arguments).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** A command of the program in a folder, to be started; its errors go where its output goes. */
    static ProcessBuilder command(Path folder, Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = program(folder, environment, JAVA, FOR_COMMANDS, "-jar", PROGRAM.toString());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    /** A program in a folder, with an environment beside what the tests need. */
    private static ProcessBuilder program(Path folder, Map<String, String> environment, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("KAIGAI_"));
        builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0S");
        // A machine that builds and tests at the same time is slow.
        builder.environment().put(ACQUISITION_TIMEOUT, "2S");
        builder.environment().put("QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "1M");
        builder.environment().putAll(environment);
        return builder;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the program serves. */
    PackagedService awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!log().contains("Listening on")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The program doesn't serve:\n" + log());
            }
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** Waits until the program has ended, and returns its exit code. */
    int awaitExit() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program doesn't end:\n" + log());
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** The log's lines but for those that tell of what went well. */
    List<String> errors() throws IOException {
        return log().lines()
                .filter(line -> !line.contains(" INFO ") && !line.startsWith("The embedded PostgreSQL runs in"))
                .toList();
    }

    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Stops the program as an operator does, and waits. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            awaitExit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
