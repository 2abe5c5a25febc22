package kaigai.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The examples of the OpenAPI document: real answers, kept as files that a test compares with what the service says.
 * Lists are cut to their first rows.
 */
final class OpenApiExamples {

    private static final JsonMapper JSON = new JsonMapper();

    private OpenApiExamples() {}

    /** The example of an operation's answer. */
    static Object ofOperation(String operationId) {
        return read("/examples/" + operationId + ".json");
    }

    /** The example of a problem with a status. */
    static Object ofProblem(String status) {
        return read("/examples/problem-" + status + ".json");
    }

    /** The file's content as maps, lists and values; null where there is no such file yet. */
    private static Object read(String file) {
        try (InputStream resource = OpenApiExamples.class.getResourceAsStream(file)) {
            return resource == null ? null : JSON.readValue(resource, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
