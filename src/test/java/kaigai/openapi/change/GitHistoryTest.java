package kaigai.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kaigai.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {

    private static final String FILE = "file.txt";

    @TempDir
    Path folder;

    @BeforeEach
    void commitTwice() throws Exception {
        assumeTrue(Programs.work("git", "--version"), "git is not installed");
        git("init", "--quiet");
        git("config", "user.name", "test");
        git("config", "user.email", "test@example.org");
        git("config", "commit.gpgsign", "false");
        commit(FILE, "first");
        commit(FILE, "second");
    }

    @Test
    void aChangedFileIsHeldAgainstTheNewestCommit() throws Exception {
        Files.writeString(folder.resolve(FILE), "third");
        assertThat(before(folder)).contains("second");
    }

    @Test
    void anUnchangedFileIsHeldAgainstTheCommitBeforeItsLastChange() throws Exception {
        commit("other.txt", "other");
        assertThat(before(folder)).contains("first");
    }

    @Test
    void aFileThatWasNeverChangedHasNothingBeforeIt() throws Exception {
        commit("other.txt", "other");
        assertThat(new GitHistory(folder).commitBefore("other.txt")).isEmpty();
    }

    @Test
    void aShallowCloneHasNothingBeforeItsOneCommit() throws Exception {
        git("clone", "--quiet", "--depth=1", folder.toUri().toString(), "shallow");
        assertThat(before(folder.resolve("shallow"))).isEmpty();
    }

    @Test
    void outsideACheckoutThereIsNothing(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve(FILE), "first");
        assertThat(before(elsewhere)).isEmpty();
    }

    private static Optional<String> before(Path folder) {
        GitHistory history = new GitHistory(folder);
        return history.commitBefore(FILE).flatMap(commit -> history.text(commit, FILE));
    }

    private void commit(String file, String text) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(file), text);
        git("add", file);
        git("commit", "--quiet", "--message=" + text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Programs.runIn(folder, command);
    }
}
