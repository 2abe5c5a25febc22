package kaigai.contract;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers values by the name in lower case; those of several headers joined by commas
 * @param body the body as it was sent
 */
record FuzzResponse(int status, Map<String, String> headers, byte[] body) {

    /** The media type without its parameters; empty where there is none. */
    String mediaType() {
        return headers.getOrDefault("content-type", "").replaceFirst("\\s*;.*", "");
    }
}
