package kaigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Runs programs of the machine. */
public final class Programs {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private Programs() {}

    /** Whether a command is there and succeeds. */
    public static boolean work(String... command) {
        return output(HERE, command).isPresent();
    }

    /** What a command says that runs in a folder; empty where it isn't there or doesn't succeed. */
    public static Optional<String> output(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What a command says, errors included; fails where it doesn't succeed. */
    public static String run(String... command) throws IOException, InterruptedException {
        return runIn(HERE, command);
    }

    /** What a command says that runs in a folder, errors included; fails where it doesn't succeed. */
    public static String runIn(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        Process process = builder.start();
        process.getOutputStream().close(); // nobody answers what it asks
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
