package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README's examples that ask the service, by the words that begin the line above each. */
enum ReadmeExample {
    CURL("With curl"),
    BROWSER("In a browser"),
    TYPESCRIPT("In TypeScript"),
    NOTEBOOK("In a notebook");

    private static final String SERVICE = "http://localhost:8080";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+\n(.*?)^```$");

    private final String introduction;

    ReadmeExample(String introduction) {
        this.introduction = introduction;
    }

    /** The example as it stands, but for the port. */
    String text(int port) throws IOException {
        Matcher block = Pattern.compile("(?m)^" + introduction + "\\b.*:\n\n(?s:" + BLOCK + ")")
                .matcher(readme());
        assertThat(block.find()).as("the README has the example " + this).isTrue();
        assertThat(block.group(1)).contains(SERVICE);
        return block.group(1).replace(SERVICE, "http://localhost:" + port);
    }

    /** How many examples the README has that ask the service. */
    static long count() throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .filter(block -> block.group(1).contains(SERVICE))
                .count();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
