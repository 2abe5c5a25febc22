package kaigai.api;

import static kaigai.api.JsonLd.inBoth;
import static kaigai.api.JsonLd.list;
import static kaigai.api.JsonLd.references;
import static kaigai.api.JsonLd.thing;
import static kaigai.api.JsonLd.typed;
import static kaigai.api.JsonLd.words;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kaigai.format.About;
import kaigai.http.CanonicalUrl;
import kaigai.query.Column;
import kaigai.query.Coverage;
import kaigai.query.Coverage.CoveredPlace;
import kaigai.query.Table;

/**
 * Describes a release as schema.org's {@code Dataset} and as DCAT 3's, in one JSON-LD document. The context is in it,
 * so that reading it takes no other document. Both vocabularies refer to the same things by their {@code @id}s. The
 * reports don't say when the survey was made, so there is no temporal coverage.
 */
final class DatasetDescription {

    private static final JsonMapper JSON = new JsonMapper();

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
        List<ObjectNode> distributions = new DatasetDistributions(served).all();
        List<ObjectNode> places = coverage.places().stream().map(this::place).toList();
        ArrayNode title = inBoth(About.TITLE_JA, About.TITLE_EN);
        ArrayNode description = inBoth(About.DESCRIPTION_JA, About.DESCRIPTION_EN);
        ArrayNode keywords = words(About.KEYWORDS.toArray(String[]::new));
        String citation = About.citation(served.release()) + " " + address;
        ObjectNode dataset = thing();
        dataset.set("@context", context());
        dataset.put("@id", address);
        dataset.set("@type", words("Dataset", "dcat:Dataset"));
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
        dataset.set("inLanguage", words("ja", "en"));
        dataset.put("isAccessibleForFree", true);
        dataset.set("spatialCoverage", places.stream().collect(list()));
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
        dataset.put("dcat:version", served.release());
        dataset.set("dcat:keyword", keywords);
        dataset.set("dcat:distribution", references(distributions));
        return dataset;
    }

    private static ObjectNode context() {
        ObjectNode context = thing().put("@vocab", "https://schema.org/")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        Stream.of("url", "contentUrl", "dcat:accessURL", "dcat:downloadURL", "dcat:mediaType")
                .forEach(term -> context.set(term, thing().put("@type", "@id")));
        context.set("dct:issued", thing().put("@type", "xsd:dateTime"));
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
}
