package kaigai.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

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

    /** The example of a table operation's answer as CSV; null where there is none yet. */
    static String csvOfOperation(String operationId) {
        return content("/examples/" + operationId + ".csv").orElse(null);
    }

    /** The release that the examples are of; null where there are none yet. */
    static String release() {
        return ofOperation("listReleases") instanceof Map<?, ?> answer && answer.get("meta") instanceof Map<?, ?> meta
                ? (String) meta.get("release")
                : null;
    }

    /** The example of a problem. */
    static Object ofProblem() {
        return read("/examples/problem.json");
    }

    /** The file's content as maps, lists and values; null where there is no such file yet. */
    private static Object read(String file) {
        return content(file).map(OpenApiExamples::parsed).orElse(null);
    }

    private static Object parsed(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> content(String file) {
        try (InputStream resource = OpenApiExamples.class.getResourceAsStream(file)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
