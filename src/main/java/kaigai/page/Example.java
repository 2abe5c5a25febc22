package kaigai.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of the README, which says them once.
 *
 * @param message key of the message that says in the page's language what it is for
 * @param code the example
 */
public record Example(String message, String code) {

    private static final String ADDRESS = "http://localhost:8080";
    private static final String BLOCK = "\\b.*:\n\n```\\w+\n((?s:.*?))\n```";

    /**
     * The example of a README that stands below a line.
     *
     * @param introduction the words that the line begins with
     */
    static Example of(String readme, String introduction, String message) {
        Matcher block = Pattern.compile("(?m)^" + introduction + BLOCK).matcher(readme);
        if (!block.find()) {
            throw new IllegalStateException("the README has no example \"" + introduction + "\"");
        }
        return new Example(message, block.group(1));
    }

    /** The same, asking the service at an address. */
    Example at(String address) {
        return new Example(message, code.replace(ADDRESS, address));
    }
}
