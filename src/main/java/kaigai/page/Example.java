package kaigai.page;

/**
 * An example of how to use the API.
 *
 * @param message key of the message that says in the page's language what it is for
 * @param code the example
 */
public record Example(String message, String code) {

    private static final String ADDRESS = "http://localhost:8080";

    /** The same example with the service at another address. */
    Example at(String address) {
        return new Example(message, code.replace(ADDRESS, address));
    }
}
