package kaigai.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collector;

/** Nodes of a document in JSON-LD 1.1. */
final class JsonLd {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonLd() {}

    /** A thing that has nothing yet. */
    static ObjectNode thing() {
        return NODES.objectNode();
    }

    /** A thing of a type. */
    static ObjectNode typed(String type) {
        return NODES.objectNode().put("@type", type);
    }

    /** Several words, such as the types of a thing. */
    static ArrayNode words(String... words) {
        return Arrays.stream(words).map(NODES::textNode).collect(list());
    }

    /** A text in Japanese and in English. */
    static ArrayNode inBoth(String ja, String en) {
        return NODES.arrayNode().add(inLanguage("ja", ja)).add(inLanguage("en", en));
    }

    private static ObjectNode inLanguage(String language, String text) {
        return NODES.objectNode().put("@language", language).put("@value", text);
    }

    /** The things by their ids alone. */
    static ArrayNode references(Collection<ObjectNode> things) {
        return things.stream()
                .map(thing -> NODES.objectNode().put("@id", id(thing)))
                .collect(list());
    }

    /** The id of a thing. */
    static String id(ObjectNode thing) {
        return thing.get("@id").textValue();
    }

    /** Collects nodes to an array. */
    static Collector<JsonNode, ArrayNode, ArrayNode> list() {
        return Collector.of(NODES::arrayNode, ArrayNode::add, ArrayNode::addAll);
    }
}
