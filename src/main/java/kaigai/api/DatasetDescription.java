package kaigai.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import kaigai.format.About;
import kaigai.format.Format;
import kaigai.http.CanonicalUrl;
import kaigai.http.MediaTypes;
import kaigai.query.Column;
import kaigai.query.Coverage;
import kaigai.query.Coverage.CoveredPlace;
import kaigai.query.Table;

/**
 * Describes a release as schema.org's {@code Dataset} and as DCAT 3's, in one JSON-LD document. The context is in it,
 * so that reading it takes no other document. Both vocabularies refer to the same things by their {@code @id}s.
 */
final class DatasetDescription {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final ServedLayout served;
    private final Instant madeAt;
    private final Coverage coverage;

    DatasetDescription(ServedLayout served, Instant madeAt, Coverage coverage) {
        this.served = served;
        this.madeAt = madeAt;
        this.coverage = coverage;
    }

    /** Writes it, laid out for people too, and closes the stream. */
    void write(OutputStream out) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, dataset());
    }

    private ObjectNode dataset() {
        String address = served.pinned(CanonicalUrl.of("/dataset"));
        List<ObjectNode> distributions = distributions();
        List<ObjectNode> places = coverage.places().stream().map(this::place).toList();
        ArrayNode title = inBoth(About.TITLE_JA, About.TITLE_EN);
        ArrayNode description = inBoth(About.DESCRIPTION_JA, About.DESCRIPTION_EN);
        ArrayNode keywords = About.KEYWORDS.stream().map(NODES::textNode).collect(list());
        String citation = About.citation(served.release()) + " " + address;
        ObjectNode dataset = NODES.objectNode();
        dataset.set("@context", context());
        dataset.put("@id", address);
        dataset.set("@type", types("Dataset", "dcat:Dataset"));
        dataset.set("name", title);
        dataset.set("description", description);
        dataset.put("url", address);
        dataset.put("identifier", address);
        dataset.put("version", served.release());
        dataset.put("datePublished", madeAt.toString());
        dataset.set("license", typed("CreativeWork").put("name", About.LICENCE));
        dataset.set("isBasedOn", typed("CreativeWork").put("name", About.SOURCE));
        dataset.set(
                "sourceOrganization",
                typed("GovernmentOrganization").set("name", inBoth("東京都", "Tokyo Metropolitan Government")));
        dataset.put("citation", citation);
        dataset.set("keywords", keywords);
        dataset.set("inLanguage", types("ja", "en"));
        dataset.put("isAccessibleForFree", true);
        dataset.set("spatialCoverage", places.stream().collect(list()));
        coverage.firstDay()
                .ifPresent(first -> dataset.put(
                        "temporalCoverage", first + "/" + coverage.lastDay().orElseThrow()));
        dataset.set("variableMeasured", variables());
        dataset.set("distribution", distributions.stream().collect(list()));
        dataset.set("dct:title", title);
        dataset.set("dct:description", description);
        dataset.put("dct:identifier", address);
        dataset.put("dct:issued", madeAt.toString());
        dataset.put("dct:bibliographicCitation", citation);
        dataset.put("dct:source", About.SOURCE);
        dataset.set("dct:rights", typed("dct:RightsStatement").put("rdfs:label", About.LICENCE));
        dataset.set("dct:spatial", references(places));
        coverage.firstDay()
                .ifPresent(first -> dataset.set(
                        "dct:temporal",
                        typed("dct:PeriodOfTime")
                                .put("dcat:startDate", first.toString())
                                .put(
                                        "dcat:endDate",
                                        coverage.lastDay().orElseThrow().toString())));
        dataset.put("dcat:version", served.release());
        dataset.set("dcat:keyword", keywords);
        dataset.set("dcat:distribution", references(distributions));
        return dataset;
    }

    private static ObjectNode context() {
        ObjectNode context = NODES.objectNode()
                .put("@vocab", "https://schema.org/")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        Stream.of("url", "contentUrl", "dcat:accessURL", "dcat:downloadURL", "dcat:mediaType")
                .forEach(term -> context.set(term, NODES.objectNode().put("@type", "@id")));
        context.set("dct:issued", NODES.objectNode().put("@type", "xsd:dateTime"));
        Stream.of("dcat:startDate", "dcat:endDate")
                .forEach(term -> context.set(term, NODES.objectNode().put("@type", "xsd:date")));
        return context;
    }

    private ObjectNode place(CoveredPlace place) {
        ObjectNode node = typed(place.isCity() ? "City" : "Country")
                .put("@id", served.pinned(CanonicalUrl.of("/countries/" + place.id())));
        node.set("name", inBoth(place.ja(), place.en()));
        return place.isCity()
                ? node.set("containedInPlace", typed("Country").put("identifier", place.isoAlpha2()))
                : node.put("identifier", place.isoAlpha2());
    }

    private static ArrayNode variables() {
        return Table.ALL.stream()
                .flatMap(table -> table.columns().stream().map(column -> variable(table, column)))
                .collect(list());
    }

    private static ObjectNode variable(Table<?> table, Column column) {
        ObjectNode variable = typed("PropertyValue")
                .put("name", column.name())
                .put("propertyID", table.name() + "." + column.name())
                .put("description", column.description());
        column.unit().ifPresent(unit -> variable.put("unitText", unit));
        return variable;
    }

    private List<ObjectNode> distributions() {
        Stream<ObjectNode> tables = Table.ALL.stream()
                .flatMap(table -> Arrays.stream(Format.values()).map(format -> distribution(table, format)));
        ObjectNode archive = distribution(
                "kaigai-" + served.release() + ".zip",
                "All tables as CSV, their description as a Data Package, a README and the reports",
                MediaTypes.ZIP,
                served.pinned(CanonicalUrl.of("/download")));
        return Stream.concat(Stream.of(archive.put("dcat:downloadURL", id(archive))), tables)
                .toList();
    }

    private ObjectNode distribution(Table<?> table, Format format) {
        boolean inPages = format == Format.JSON;
        ObjectNode distribution = distribution(
                table.name() + "." + format.extension(),
                table.description() + (inPages ? " In pages, each with the address of the next." : ""),
                format.mediaType().replaceFirst(";.*", ""),
                served.table(table, format));
        return distribution.put(inPages ? "dcat:accessURL" : "dcat:downloadURL", id(distribution));
    }

    private static ObjectNode distribution(String name, String description, String mediaType, String address) {
        ObjectNode distribution = NODES.objectNode().put("@id", address);
        distribution.set("@type", types("DataDownload", "dcat:Distribution"));
        return distribution
                .put("name", name)
                .put("description", description)
                .put("encodingFormat", mediaType)
                .put("contentUrl", address)
                .put("dct:title", name)
                .put("dcat:mediaType", MEDIA_TYPES + mediaType);
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("@type", type);
    }

    private static ArrayNode types(String... types) {
        return Arrays.stream(types).map(NODES::textNode).collect(list());
    }

    private static ArrayNode inBoth(String ja, String en) {
        return NODES.arrayNode().add(inLanguage("ja", ja)).add(inLanguage("en", en));
    }

    private static ObjectNode inLanguage(String language, String text) {
        return NODES.objectNode().put("@language", language).put("@value", text);
    }

    private static ArrayNode references(Collection<ObjectNode> things) {
        return things.stream()
                .map(thing -> NODES.objectNode().put("@id", id(thing)))
                .collect(list());
    }

    private static String id(ObjectNode thing) {
        return thing.get("@id").textValue();
    }

    private static Collector<JsonNode, ArrayNode, ArrayNode> list() {
        return Collector.of(NODES::arrayNode, ArrayNode::add, ArrayNode::addAll);
    }
}
