package kaigai.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaigai.api.Answer;
import kaigai.api.HomeView;
import kaigai.api.SearchAnswer;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.Columns;
import kaigai.dataset.CountryView;
import kaigai.dataset.FactView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.OrganisationView;
import kaigai.dataset.RankingView;
import kaigai.dataset.ReferenceView;
import kaigai.dataset.ThemeRatingView;
import kaigai.http.Problem;
import kaigai.query.ChangesView;
import kaigai.query.CountryThemeView;
import kaigai.query.FacetsView;
import kaigai.query.HitView;
import kaigai.query.ReleaseView;
import kaigai.query.SourceView;
import kaigai.query.ThemeView;
import kaigai.report.Coded;
import kaigai.report.Theme;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the OpenAPI document with what holds for all operations and would be repeated at each: problems, examples
 * taken from the data, headers, and fields that are always there, in the order in which they are served.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiCompletion implements OASFilter {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The URL or a parameter in it can't be understood",
            "404", "There is no such thing",
            "406", "The answer isn't to be had in that media type",
            "413", "The request has a body of more than 1 KB",
            "414", "The URL has more than 8 KB",
            "431", "The headers have more than 16 KB",
            "500", "Something went wrong on the service's side",
            "503", "The service can't answer at the moment; `Retry-After` says when to ask again"));
    private static final Map<String, String> TIMES = Map.of("LocalDate", "date", "Instant", "date-time");
    private static final List<Class<? extends Record>> SERVED = List.of(
            BudgetLineView.class,
            ChangesView.class,
            ChangesView.Change.class,
            ChangesView.AlteredField.class,
            CountryView.class,
            FactView.class,
            FindingView.class,
            InitiativeView.class,
            OrganisationView.class,
            RankingView.class,
            ReferenceView.class,
            ThemeRatingView.class,
            CountryThemeView.class,
            ReleaseView.class,
            ReleaseView.ReportView.class,
            SourceView.class,
            HitView.class,
            HitView.Piece.class,
            FacetsView.class,
            FacetsView.Count.class,
            SearchAnswer.class,
            HomeView.class,
            HomeView.HomeLink.class,
            ThemeView.class,
            ThemeView.RatedCountry.class,
            Answer.Meta.class,
            Answer.Links.class,
            Problem.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new OpenApiTables(document).complete();
        Map<String, Schema> schemas = new TreeMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> schemas.put(answerName(name), schema));
        schemas.forEach(OpenApiCompletion::completeSchema);
        schemas.keySet().removeAll(TIMES.keySet());
        document.getComponents().setSchemas(schemas);
        document.getComponents().getParameters().get("theme").getSchema().setEnumeration(themes());
        document.addSecurityRequirement(OASFactory.createSecurityRequirement());
        PROBLEMS.forEach((status, meaning) ->
                document.getComponents().addResponse(responseName(status), problemResponse(status, meaning)));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> completeOperation(
                        operation, document.getComponents().getParameters().keySet()));
    }

    /** Generic types are named after their arguments; clients need not see that those are views. */
    private static String answerName(String name) {
        return name.replaceAll("^Answer(List)?(.*)View$", "$2$1Answer");
    }

    private static void completeSchema(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        List<String> order = SERVED.stream()
                .filter(view -> schemaName(view).equals(name))
                .findFirst()
                .map(OpenApiCompletion::components)
                .orElseGet(() ->
                        name.endsWith("Answer") ? List.of("data", "meta", "links") : List.copyOf(properties.keySet()));
        Map<String, Schema> ordered = new LinkedHashMap<>();
        order.forEach(property -> ordered.put(property, completeTime(properties.get(property))));
        schema.setProperties(ordered);
        schema.setRequired(
                order.stream().filter(property -> !isOptional(name, property)).toList());
        if (ordered.containsKey("theme") && ordered.get("theme").getType().equals(List.of(SchemaType.STRING))) {
            ordered.get("theme").setEnumeration(themes());
        }
    }

    /** A day or a moment is a text with a format wherever it stands, and no schema of its own. */
    private static Schema completeTime(Schema property) {
        for (Map.Entry<String, String> time : TIMES.entrySet()) {
            if (refersTo(property, time.getKey())) {
                boolean nullable = property.getRef() == null;
                property.setRef(null);
                property.setAnyOf(null);
                property.setType(nullable ? List.of(SchemaType.STRING, SchemaType.NULL) : List.of(SchemaType.STRING));
                property.setFormat(time.getValue());
            }
        }
        return property;
    }

    private static boolean refersTo(Schema property, String name) {
        String reference = "#/components/schemas/" + name;
        return reference.equals(property.getRef())
                || Optional.ofNullable(property.getAnyOf()).orElse(List.of()).stream()
                        .anyMatch(alternative -> reference.equals(alternative.getRef()));
    }

    /** Of all fields only one comes and goes. */
    private static boolean isOptional(String schema, String property) {
        return schema.equals("Problem") && property.equals("parameter");
    }

    static String schemaName(Class<?> view) {
        var annotation = view.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return annotation == null || annotation.name().isEmpty() ? view.getSimpleName() : annotation.name();
    }

    private static List<String> components(Class<? extends Record> view) {
        return Arrays.stream(view.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .flatMap(OpenApiCompletion::columns)
                .toList();
    }

    private static Stream<String> columns(RecordComponent component) {
        return component.getType() == ThemeRatingView.class
                ? components(ThemeRatingView.class).stream()
                : Stream.of(Columns.name(component));
    }

    private static List<Object> themes() {
        return Arrays.stream(Theme.values()).<Object>map(Coded::code).toList();
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
        PROBLEMS.keySet().forEach(status -> operation
                .getResponses()
                .addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/" + responseName(status))));
    }

    private static void completeContent(MediaType content, String operationId) {
        String reference = content.getSchema().getRef();
        int name = reference.lastIndexOf('/') + 1;
        content.getSchema().setRef(reference.substring(0, name) + answerName(reference.substring(name)));
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
