package kaigai.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import kaigai.query.ReleaseView;
import kaigai.query.SourceView;
import kaigai.query.ThemeView;
import kaigai.report.Coded;
import kaigai.report.Theme;
import kaigai.search.FacetsView;
import kaigai.search.HitView;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Names the schemas of the OpenAPI document, and has their fields in the order in which they are served. */
final class OpenApiSchemas {

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

    /** Generators name the constants of an enumeration by these. */
    private static final Map<String, String> NAMES_OF_MARKS = Map.of("★", "BENCHMARK", "○", "INFORMATION", "－", "NONE");

    private OpenApiSchemas() {}

    /** Completes all schemas of a document. */
    static void complete(Components components) {
        Map<String, Schema> schemas = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> schemas.put(answerName(name), schema));
        schemas.forEach(OpenApiSchemas::completeSchema);
        schemas.keySet().removeAll(TIMES.keySet());
        components.setSchemas(schemas);
    }

    /** Generic types are named after their arguments; clients need not see that those are views. */
    static String answerName(String name) {
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
                .map(OpenApiSchemas::components)
                .orElseGet(() ->
                        name.endsWith("Answer") ? List.of("data", "meta", "links") : List.copyOf(properties.keySet()));
        Map<String, Schema> ordered = new LinkedHashMap<>();
        order.forEach(property -> ordered.put(property, completeTime(properties.get(property))));
        ordered.values().forEach(OpenApiSchemas::completeType);
        schema.setProperties(ordered);
        schema.setRequired(
                order.stream().filter(property -> !isOptional(name, property)).toList());
        if (ordered.containsKey("theme") && ordered.get("theme").getType().equals(List.of(SchemaType.STRING))) {
            ordered.get("theme").setEnumeration(themes());
        }
        ordered.values().forEach(OpenApiSchemas::withoutEnumerationOfNullable);
    }

    /**
     * A field that can be null has no enumeration: validators differ on whether null has to be in it. The filter of the
     * same name lists the values.
     */
    private static void withoutEnumerationOfNullable(Schema property) {
        List<SchemaType> types = property.getType();
        if (types != null && types.contains(SchemaType.NULL)) {
            property.setEnumeration(null);
        }
    }

    /** Generators take a number without a format for one of 32 bits, which has no room for amounts. */
    private static void completeType(Schema property) {
        List<SchemaType> types = Optional.ofNullable(property.getType()).orElse(List.of());
        if (types.contains(SchemaType.NUMBER) && property.getFormat() == null) {
            property.setFormat("double");
        }
        if (property.getRef() != null) {
            property.setType(null);
        }
        List<Object> values = Optional.ofNullable(property.getEnumeration()).orElse(List.of());
        if (!values.isEmpty() && NAMES_OF_MARKS.keySet().containsAll(values)) {
            property.addExtension(
                    "x-enum-varnames", values.stream().map(NAMES_OF_MARKS::get).toList());
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

    /** The name of the schema of a view. */
    static String schemaName(Class<?> view) {
        var annotation = view.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return annotation == null || annotation.name().isEmpty() ? view.getSimpleName() : annotation.name();
    }

    private static List<String> components(Class<? extends Record> view) {
        return Arrays.stream(view.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .flatMap(OpenApiSchemas::columns)
                .toList();
    }

    private static Stream<String> columns(RecordComponent component) {
        return component.getType() == ThemeRatingView.class
                ? components(ThemeRatingView.class).stream()
                : Stream.of(Columns.name(component));
    }

    /** The ids of all themes, in their order. */
    static List<Object> themes() {
        return Arrays.stream(Theme.values()).<Object>map(Coded::code).toList();
    }
}
