package kaigai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the project's documents: {@code README.md} and those in {@code src/docs}. */
public final class Documents {

    /** The folder of the examples that the documents share with the pages. */
    public static final Path EXAMPLES = Path.of("src/main/resources/page/examples");

    private static final Path README = Path.of("README.md");
    private static final Path FOLDER = Path.of("src/docs");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final String SERVICE = "http://localhost:8080";

    private Documents() {}

    /**
     * A fenced code block.
     *
     * @param file the document that it is in
     * @param line the number of its first line
     * @param language the word behind the fence; empty for none
     * @param code its text, with the line break at its end
     */
    public record Block(Path file, int line, String language, String code) {

        /** The code with the service at a port of this machine. */
        public String at(int port) {
            return code.replace(SERVICE, "http://localhost:" + port);
        }

        /** Whether the code calls the service. */
        public boolean callsService() {
            return code.contains(SERVICE);
        }

        @Override
        public String toString() {
            return "%s:%d %s".formatted(file, line, code.lines().findFirst().orElse(""));
        }
    }

    /** The documents. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return Stream.concat(
                            Stream.of(README),
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    /** The code blocks of all documents. */
    public static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            Matcher block = BLOCK.matcher(text);
            block.results().forEach(found -> blocks.add(block(file, text, found)));
        }
        return blocks;
    }

    private static Block block(Path file, String text, MatchResult found) {
        int line = (int) text.substring(0, found.start()).lines().count() + 2;
        return new Block(file, line, found.group(1), found.group(2));
    }

    /** An example that the documents share with the pages, with the service at a port of this machine. */
    public static String example(String name, int port) throws IOException {
        return Files.readString(EXAMPLES.resolve(name)).replace(SERVICE, "http://localhost:" + port);
    }

    /** The texts of the examples that the documents share with the pages. */
    public static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.sorted().toList()) {
                examples.add(Files.readString(file));
            }
        }
        return examples;
    }
}
