package kaigai.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramTest {

    @TempDir
    Path folder;

    @Test
    void unpacksAnewWhatWasUnpackedInPartAndRemovesOtherVersions() throws IOException {
        Files.createDirectories(folder.resolve("part/bin"));
        Files.createFile(folder.resolve("part/bin/postgres"));
        Files.createDirectories(folder.resolve("postgresql-12345678/bin"));
        PostgresProgram program = PostgresProgram.unpackInto(folder);
        try (Stream<Path> unpacked = Files.list(folder)) {
            assertThat(unpacked).singleElement().satisfies(only -> assertThat(only.resolve("bin/postgres"))
                    .isExecutable());
        }
        assertThatThrownBy(() -> program.run(Duration.ofMinutes(1), "", "postgres", "-D", "nowhere"))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void theReasonIsInPostgresOwnWordsWithoutWhatIsSaidBesides() {
        assertThat(PostgresProgram.reason("""
                        waiting for server to start....FATAL:  "/data" is not a valid data directory
                        DETAIL:  File "/data/PG_VERSION" is missing.
                         stopped waiting
                        pg_ctl: could not start server
                        Examine the log output.
                        """))
                .isEqualTo("\"/data\" is not a valid data directory File \"/data/PG_VERSION\" is missing.");
        assertThat(PostgresProgram.reason("""
                        creating directory data ... ok
                        initdb: error: could not write file "data/PG_VERSION": No space left on device
                        initdb: removing data directory "data"
                        """))
                .isEqualTo("could not write file \"data/PG_VERSION\": No space left on device");
        assertThat(PostgresProgram.reason("""
                        waiting for server to start....postgres: could not access "/data/postgresql.conf": No such file or directory
                         stopped waiting
                        pg_ctl: could not start server
                        """))
                .isEqualTo("could not access \"/data/postgresql.conf\": No such file or directory");
        assertThat(PostgresProgram.reason("unshare: unshare failed:\n Operation not permitted\n"))
                .isEqualTo("unshare: unshare failed: Operation not permitted");
    }
}
