package kaigai.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedProgramTest {

    @TempDir
    Path program;

    @Test
    void whatWasUnpackedByHalvesIsRemovedAndTheRestStays() throws IOException {
        Path whole = Files.createDirectories(program.resolve("PG-1/bin"));
        Files.createFile(program.resolve("PG-1/.exists"));
        Path half = Files.createDirectories(program.resolve("PG-2/bin"));
        Files.createFile(half.resolve("postgres"));
        UnpackedProgram.clearUp(program);
        assertThat(whole).exists();
        assertThat(program.resolve("PG-2")).doesNotExist();
    }
}
