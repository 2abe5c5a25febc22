package kaigai.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which process a pid file means. */
class PostmasterTest {

    private static final Path SLEEP = Path.of("/bin/sleep");

    @TempDir
    Path parent;

    private Path data;

    @BeforeEach
    void create() throws IOException {
        data = Files.createDirectory(parent.resolve("data"));
    }

    @Test
    void meansTheServerOnThisFolderAndNotThatOnTheOriginalOfACopy() throws Exception {
        assumeTrue(Files.isExecutable(SLEEP) && Files.exists(Path.of("/proc/self")));
        Path program = Files.copy(SLEEP, parent.resolve("postgres"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Process server = new ProcessBuilder(program.toString(), "600")
                .directory(data.toFile())
                .start();
        try {
            Path copy = Files.createDirectory(parent.resolve("copy"));
            String pidFile = "%d\n%s\n".formatted(server.pid(), data);
            Files.writeString(data.resolve("postmaster.pid"), pidFile);
            Files.writeString(copy.resolve("postmaster.pid"), pidFile);
            assertThat(Postmaster.find(data)).contains(server.toHandle());
            assertThat(Postmaster.find(copy)).isEmpty();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void meansNoProcessOfAnotherProgram() throws IOException {
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");
        assertThat(Postmaster.find(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "garbage", "-1\n", "99999999999999999999\n", "1\n\0\n"})
    void meansNothingWhereItIsDamaged(String content) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), content);
        assertThat(Postmaster.find(data)).isEmpty();
        assertThat(Postmaster.port(data)).isEmpty();
    }

    @Test
    void namesThePortOfAServerThatIsReady() throws IOException {
        String pidFile = "1\n%s\n1764\n5433\n\nlocalhost\n  123 4\n%s\n";
        Files.writeString(data.resolve("postmaster.pid"), pidFile.formatted(data, "starting"));
        assertThat(Postmaster.port(data)).isEmpty();
        Files.writeString(data.resolve("postmaster.pid"), pidFile.formatted(data, "ready   "));
        assertThat(Postmaster.port(data)).contains(5433);
    }
}
