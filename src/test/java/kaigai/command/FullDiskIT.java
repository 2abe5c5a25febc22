package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kaigai.Programs;
import kaigai.command.PackagedService.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full in the middle of the first start and has room again later. Only root may mount one. */
@Tag("full")
class FullDiskIT {

    @TempDir
    Path folder;

    /** The program takes 60 MB, and a new database 40. */
    @ParameterizedTest
    @ValueSource(ints = {30, 80})
    void reportsTheFailureInOneLineAndKeepsTheFolderUsable(int megabytes) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(Programs.work("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString()));
        try {
            Map<String, String> environment =
                    Map.of("KAIGAI_DATABASE_DIRECTORY", disk.resolve("data").toString());
            Outcome full = PackagedService.run(folder, environment, "prepare");
            assertThat(full.exitCode()).isEqualTo(1);
            assertThat(full.output().lines())
                    .singleElement()
                    .asString()
                    .containsPattern("No space left on device|Check free disk space");
            Programs.run("mount", "-o", "remount,size=400m", disk.toString());
            Outcome roomy = PackagedService.run(folder, environment, "prepare");
            assertThat(roomy.exitCode()).as(roomy.output()).isZero();
        } finally {
            Programs.run("umount", disk.toString());
        }
    }
}
