package kaigai.openapi.change;

import java.nio.file.Path;
import java.util.Optional;
import kaigai.Programs;

/**
 * The committed versions of files.
 *
 * @param folder a folder in a git checkout, or not: then there are none
 */
record GitHistory(Path folder) {

    /**
     * The commit that a file is to be held against: the newest one while the file differs from it, and else the one
     * before the file's last change. Empty where git has none, as outside a checkout or in a shallow one.
     */
    Optional<String> commitBefore(String file) {
        Optional<String> newest = text("HEAD", file);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        if (git("diff", "--quiet", "HEAD", "--", file).isEmpty()) {
            return Optional.of("HEAD");
        }
        return git("log", "-1", "--format=%H", "--", file)
                .map(change -> change.strip() + "^")
                .filter(before -> text(before, file).isPresent());
    }

    /** A file as a commit has it; empty where it has none. */
    Optional<String> text(String commit, String file) {
        return git("show", commit + ":./" + file);
    }

    private Optional<String> git(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Programs.output(folder, command);
    }
}
