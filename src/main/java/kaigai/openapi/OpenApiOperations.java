package kaigai.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What every operation may answer instead, described once. */
    private static final String PROBLEM_MEANING = """
            A problem document (RFC 9457) that says what is wrong and what was expected:
            - 400: the URL or a parameter in it can't be understood
            - 404: there is no such resource
            - 405: the methods are GET, HEAD and OPTIONS
            - 406: the answer isn't available in the media types that `Accept` names
            - 411, 413: the request has a body of unknown length, or of more than 1 KB
            - 412: the answer is another version than `If-Match` or `If-Unmodified-Since` names
            - 414: the URL has more than 8 KB
            - 416: the range begins behind the end of the file
            - 431: the headers have more than 16 KB
            - 500: something went wrong on the service's side
            - 503: the service can't answer at the moment; `Retry-After` says when to ask again
            """;

    private static final String PROBLEM = "Problem";

    private OpenApiOperations() {}

    /** Whether a response is a file, of which clients may ask for a part. */
    private static boolean isFile(String mediaType) {
        return List.of(MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.ZIP)
                .contains(mediaType);
    }

    /** Completes all operations of a document, and adds the problems that they share. */
    static void complete(OpenAPI document) {
        Components components = document.getComponents();
        components.addResponse(PROBLEM, problemResponse());
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
                                .sorted(Comparator.comparing(parameter -> !Boolean.TRUE.equals(parameter.getRequired())
                                        && parameter.getIn() != Parameter.In.PATH))
                                .toList());
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && "release".equals(parameter.getName()))
                .forEach(parameter -> parameter.setExample(OpenApiExamples.release()));
        APIResponse success = operation.getResponses().getAPIResponse("200");
        success.setDescription(operation.getSummary());
        success.addHeader(
                "Content-Location",
                OASFactory.createHeader()
                        .description("Path that always answers the same")
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
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
    }

    private static void completeContent(MediaType content, String operationId) {
        String reference = content.getSchema().getRef();
        int name = reference.lastIndexOf('/') + 1;
        content.getSchema().setRef(reference.substring(0, name) + OpenApiSchemas.answerName(reference.substring(name)));
        content.setExample(OpenApiExamples.ofOperation(operationId));
    }

    private static APIResponse problemResponse() {
        Content content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(OpenApiExamples.ofProblem()));
        return OASFactory.createAPIResponse().description(PROBLEM_MEANING).content(content);
    }
}
