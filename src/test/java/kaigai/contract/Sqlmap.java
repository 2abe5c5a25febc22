package kaigai.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaigai.Programs;

/** <a href="https://sqlmap.org">sqlmap</a>, which tries to have a service run SQL that comes from without. */
final class Sqlmap {

    private static final Pattern VERDICT =
            Pattern.compile("(\\S+) parameter '([^']+)' (is vulnerable|does not seem to be injectable)");
    private static final Path FOLDER = Path.of("target", "sqlmap");

    private Sqlmap() {}

    /** Whether the machine has it. */
    static boolean isInstalled() {
        return Programs.work("sqlmap", "--version");
    }

    /**
     * What it found of the parameters that it tried: {@code GET name}, or {@code URI #1*} for the first one in a path.
     *
     * @param log all that it said
     */
    record Verdicts(Set<String> harmless, Set<String> injectable, Path log) {}

    /**
     * Tries URLs, and returns when all have been tried.
     *
     * @param name of the folder below {@code target/sqlmap} that it keeps its log in
     * @param urls of one host, each with the parameters to be tried: those in the query, or where there is a {@code *}
     *     what stands before it, and no others
     */
    static Verdicts tryOut(String name, List<String> urls) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(FOLDER.resolve(name));
        String output = Programs.run(
                "sqlmap",
                "-m",
                Files.write(folder.resolve("urls.txt"), urls).toString(),
                "--level=3",
                "--risk=2",
                "--dbms=PostgreSQL",
                "--skip=user-agent,referer",
                "--skip-waf",
                "--batch",
                "--answers=skip those kind=N",
                "--flush-session",
                "--ignore-proxy",
                "--disable-coloring",
                "--output-dir=" + folder,
                "--results-file=" + folder.resolve("results.csv"));
        Path log = Files.writeString(folder.resolve("log.txt"), output);
        Set<String> harmless = new TreeSet<>();
        Set<String> injectable = new TreeSet<>();
        for (Matcher verdict = VERDICT.matcher(output); verdict.find(); ) {
            Set<String> found = verdict.group(3).equals("is vulnerable") ? injectable : harmless;
            found.add(verdict.group(1) + " " + verdict.group(2));
        }
        return new Verdicts(harmless, injectable, log);
    }
}
