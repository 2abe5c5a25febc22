package kaigai.database.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;

/** The programs of PostgreSQL, {@code initdb}, {@code pg_ctl} and {@code postgres}, which come with Kaigai. */
final class PostgresProgram {

    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final String ROOT = "0";
    private static final Pattern REASON = Pattern.compile(
            "(?:FATAL|PANIC|ERROR|DETAIL|HINT|error): +(.+)|(?:^|\\.)postgres: (.+)", Pattern.MULTILINE);

    private final Path folder;

    private PostgresProgram(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks the programs into a folder that is for nothing else, unless they are there already. Another version of
     * them, and what was unpacked in part, is removed.
     *
     * @throws IOException if the folder can't be written or the disk is full
     */
    static PostgresProgram unpackInto(Path folder) throws IOException {
        URL archive = archive();
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        connection.setUseCaches(false);
        try (var content = connection.getInputStream()) {
            Path program = folder.resolve(
                    "postgresql-%08x".formatted(connection.getJarEntry().getCrc()));
            if (!Files.exists(program)) {
                FileUtils.deleteDirectory(folder.toFile());
                Path part = folder.resolve("part");
                ProgramArchive.unpack(content, part);
                Files.move(part, program);
            }
            return new PostgresProgram(program);
        }
    }

    /** The build adds the archive of one platform. */
    private static URL archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-%s-%s.txz".formatted(family, architecture);
        URL archive = PostgresProgram.class.getResource(name);
        if (archive == null) {
            throw new IOException(
                    "this build of Kaigai has no PostgreSQL for %s on %s".formatted(family, architecture));
        }
        return archive;
    }

    /**
     * Runs a program to its end.
     *
     * @param input what it reads from its standard input
     * @throws PostgresException if it fails, with its own words, or takes too long
     */
    void run(Duration longest, String input, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(runsAsRoot() ? List.of("unshare", "-U") : List.of());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                throw new PostgresException(
                        "%s takes more than %d seconds: %s".formatted(program, longest.toSeconds(), output(process)));
            }
            if (process.exitValue() != 0) {
                throw new PostgresException(reason(output(process)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException(program + " was interrupted").initCause(e);
        } finally {
            process.destroy();
        }
    }

    /** PostgreSQL refuses to run as root, who can be another user to it. */
    private static boolean runsAsRoot() throws IOException {
        return Files.exists(THIS_PROCESS)
                && Files.getAttribute(THIS_PROCESS, "unix:uid").toString().equals(ROOT);
    }

    /** What a program has said so far. A server that it started holds its output open, which thus has no end. */
    private static String output(Process process) throws IOException {
        var output = process.getInputStream();
        return new String(output.readNBytes(output.available()), StandardCharsets.UTF_8);
    }

    /** The lines that give the reason, or all where none does, as one line. */
    static String reason(String output) {
        String reason = REASON.matcher(output)
                .results()
                .map(PostgresProgram::words)
                .distinct()
                .collect(Collectors.joining(" "));
        return (reason.isEmpty() ? output : reason).strip().replaceAll("\\s+", " ");
    }

    private static String words(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }
}
