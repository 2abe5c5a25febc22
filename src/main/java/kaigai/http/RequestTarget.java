package kaigai.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with the URL of a request. Besides what is no URL, it is what one program takes for another path than
 * the next one does, and what would be read as other text than was meant.
 */
final class RequestTarget {

    private static final List<String> DOTS = List.of(".", "..");

    private RequestTarget() {}

    /**
     * What is wrong, in words; empty for nothing.
     *
     * @param url the URL as it came
     * @param path the path in it, not decoded
     */
    static Optional<String> fault(String url, String path) {
        if (!url.chars().allMatch(character -> character < 0x80)) {
            return Optional.of("The URL has bytes that aren't UTF-8.");
        }
        if (!isUrl(url)) {
            return Optional.of("The URL is malformed (RFC 3986).");
        }
        if (!isUtf8(URLDecoder.decode(url, StandardCharsets.ISO_8859_1))) {
            return Optional.of("The percent-encoded bytes in the URL aren't UTF-8.");
        }
        return trick(path.toLowerCase(Locale.ROOT))
                .map(trick -> "The path has %s; no path of this service has one.".formatted(trick));
    }

    private static Optional<String> trick(String path) {
        if (path.contains("//")) {
            return Optional.of("an empty segment");
        }
        if (path.contains(";")) {
            return Optional.of("a semicolon");
        }
        if (path.contains("%2f") || path.contains("%5c")) {
            return Optional.of("an encoded slash or backslash");
        }
        boolean hasDots = Arrays.stream(path.replace("%2e", ".").split("/")).anyMatch(DOTS::contains);
        return hasDots ? Optional.of("a segment of dots") : Optional.empty();
    }

    private static boolean isUrl(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether a text is UTF-8 whose bytes were read as characters of ISO 8859-1, as the HTTP server reads URLs. */
    static boolean isUtf8(String bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
