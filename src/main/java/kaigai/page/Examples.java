package kaigai.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The examples in the resource folder {@code page/examples}, which the front page and the README show. */
final class Examples {

    private static final List<Example> ALL = List.of(
            read("curl.sh", "example_curl"),
            read("browser.js", "example_browser"),
            read("notebook.py", "example_notebook"),
            read("typescript.ts", "example_typescript"));

    private Examples() {}

    /** The examples with the service at an address. */
    static List<Example> at(String address) {
        return ALL.stream().map(example -> example.at(address)).toList();
    }

    private static Example read(String file, String message) {
        try (InputStream resource = Examples.class.getResourceAsStream("/page/examples/" + file)) {
            return new Example(message, new String(resource.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
