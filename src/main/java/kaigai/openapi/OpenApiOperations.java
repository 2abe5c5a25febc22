package kaigai.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kaigai.http.MediaTypes;
import kaigai.http.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the operations of the OpenAPI document with the problems, headers and examples that all of them have. */
final class OpenApiOperations {

    private static final String RANGE_NOT_SATISFIABLE = "416";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The URL or a parameter in it can't be understood"),
            Map.entry("404", "There is no such resource"),
            Map.entry("406", "The answer isn't available in the media types that `Accept` names"),
            Map.entry("412", "The answer is another version than `If-Match` or `If-Unmodified-Since` names"),
            Map.entry("413", "The request has a body of more than 1 KB"),
            Map.entry("414", "The URL has more than 8 KB"),
            Map.entry(RANGE_NOT_SATISFIABLE, "The range begins behind the end of the file"),
            Map.entry("431", "The headers have more than 16 KB"),
            Map.entry("500", "Something went wrong on the service's side"),
            Map.entry("503", "The service can't answer at the moment; `Retry-After` says when to ask again")));

    private OpenApiOperations() {}

    /** Whether a response is a file, of which clients may ask for a part. */
    private static boolean isFile(String mediaType) {
        return List.of(MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.ZIP)
                .contains(mediaType);
    }

    /** Completes all operations of a document, and adds the problems that they share. */
    static void complete(OpenAPI document) {
        Components components = document.getComponents();
        PROBLEMS.forEach(
                (status, meaning) -> components.addResponse(responseName(status), problemResponse(status, meaning)));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation ->
                        completeOperation(operation, components.getParameters().keySet()));
    }

    private static void completeOperation(Operation operation, Set<String> shared) {
        operation.setParameters(
                operation.getParameters() == null
                        ? null
                        : operation.getParameters().stream()
                                .map(parameter ->
                                        shared.contains(parameter.getName()) && parameter.getDescription() == null
                                                ? OASFactory.createParameter()
                                                        .ref("#/components/parameters/" + parameter.getName())
                                                : parameter)
                                .toList());
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && "release".equals(parameter.getName()))
                .forEach(parameter -> parameter.setExample(OpenApiExamples.release()));
        APIResponse success = operation.getResponses().getAPIResponse("200");
        success.setDescription(operation.getSummary());
        success.addHeader(
                "Content-Location",
                OASFactory.createHeader()
                        .description("Path that answers the same for ever")
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        success.getContent().getMediaTypes().values().stream()
                .filter(content ->
                        content.getSchema() != null && content.getSchema().getRef() != null)
                .findFirst()
                .ifPresent(content -> completeContent(content, operation.getOperationId()));
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description(
                                        "The client has the answer already, as `If-None-Match` or `If-Modified-Since` says"));
        boolean hasFiles =
                success.getContent().getMediaTypes().keySet().stream().anyMatch(OpenApiOperations::isFile);
        // Typed clients would take the part for another kind of answer where an operation answers JSON too.
        if (hasFiles && !success.getContent().getMediaTypes().containsKey(MediaTypes.JSON)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "206",
                            OASFactory.createAPIResponse()
                                    .description(
                                            "The part of a file that `Range` asks for, in the media type of the whole"));
        }
        PROBLEMS.keySet().stream()
                .filter(status -> hasFiles || !status.equals(RANGE_NOT_SATISFIABLE))
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse().ref("#/components/responses/" + responseName(status))));
    }

    private static void completeContent(MediaType content, String operationId) {
        String reference = content.getSchema().getRef();
        int name = reference.lastIndexOf('/') + 1;
        content.getSchema().setRef(reference.substring(0, name) + OpenApiSchemas.answerName(reference.substring(name)));
        content.setExample(OpenApiExamples.ofOperation(operationId));
    }

    private static String responseName(String status) {
        return "Problem" + status;
    }

    private static APIResponse problemResponse(String status, String meaning) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(OpenApiExamples.ofProblem(status)));
        return OASFactory.createAPIResponse().description(meaning).content(content);
    }
}
