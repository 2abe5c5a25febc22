package kaigai.openapi.change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** What a change of the API breaks for those who use it. */
final class ApiChange {

    private final ChangedOpenApi breaks;

    private ApiChange(ChangedOpenApi breaks) {
        this.breaks = breaks;
    }

    /** The change from one OpenAPI 3.1 document to another, both as YAML. */
    static ApiChange between(String earlier, String later) throws IOException {
        ChangedOpenApi all = OpenApiCompare.fromContents(OpenApi30.of(earlier), OpenApi30.of(later));
        all.setNewEndpoints(List.of());
        all.setChangedOperations(all.getChangedOperations().stream()
                .filter(operation -> operation.isIncompatible())
                .toList());
        return new ApiChange(all);
    }

    /** The operations that it breaks, such as {@code GET /countries}, in alphabetical order. */
    List<String> brokenOperations() {
        return Stream.concat(
                        breaks.getMissingEndpoints().stream()
                                .map(removed -> removed.getMethod() + " " + removed.getPathUrl()),
                        breaks.getChangedOperations().stream()
                                .map(changed -> changed.getHttpMethod() + " " + changed.getPathUrl()))
                .sorted()
                .toList();
    }

    /** What it breaks, for people. */
    String description() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ConsoleRender().render(breaks, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
