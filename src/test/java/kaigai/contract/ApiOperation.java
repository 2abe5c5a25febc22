package kaigai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A read that the OpenAPI document has.
 *
 * @param path its path, with {@code {name}} where a parameter stands
 * @param responses what it may answer: by status, the JSON pointers to the schemas in the document by media type; no
 *     media type where there is no body
 */
record ApiOperation(String path, List<Parameter> parameters, Map<Integer, Map<String, String>> responses) {

    /**
     * A parameter of an operation.
     *
     * @param in {@code path} or {@code query}
     * @param example a value that makes sense, or an empty text
     * @param isRepeated whether several values are given by repeating it, and not parted by commas
     */
    record Parameter(String name, String in, boolean isRequired, JsonNode schema, String example, boolean isRepeated) {}

    /** Whether a path, as it is sent, is one of this operation. */
    boolean matches(String sent) {
        String[] own = path.split("/", -1);
        String[] others = sent.split("/", -1);
        if (own.length != others.length) {
            return false;
        }
        for (int i = 0; i < own.length; i++) {
            boolean fits = own[i].startsWith("{") ? !others[i].isEmpty() : own[i].equals(others[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
