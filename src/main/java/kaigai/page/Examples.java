package kaigai.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The README's examples for those who haven't used the API yet. */
final class Examples {

    private static final List<Example> ALL = read();

    private Examples() {}

    /** The examples, asking the service at an address. */
    static List<Example> at(String address) {
        return ALL.stream().map(example -> example.at(address)).toList();
    }

    private static List<Example> read() {
        try (InputStream resource = Examples.class.getResourceAsStream("/README.md")) {
            String readme = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(
                    Example.of(readme, "With curl", "example_curl"),
                    Example.of(readme, "In a browser", "example_browser"),
                    Example.of(readme, "In a notebook", "example_notebook"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
