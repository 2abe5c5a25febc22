package kaigai.api;

import static kaigai.api.JsonLd.id;
import static kaigai.api.JsonLd.thing;
import static kaigai.api.JsonLd.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kaigai.format.Format;
import kaigai.http.CanonicalUrl;
import kaigai.http.MediaTypes;
import kaigai.query.Table;

/** Describes the files of a release as schema.org's {@code DataDownload} and DCAT 3's {@code Distribution}. */
final class DatasetDistributions {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final ServedLayout served;

    DatasetDistributions(ServedLayout served) {
        this.served = served;
    }

    /** The whole as a zip, and each table in each format. */
    List<ObjectNode> all() {
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
        ObjectNode distribution = thing().put("@id", address);
        distribution.set("@type", words("DataDownload", "dcat:Distribution"));
        return distribution
                .put("name", name)
                .put("description", description)
                .put("encodingFormat", mediaType)
                .put("contentUrl", address)
                .put("dct:title", name)
                .put("dcat:mediaType", MEDIA_TYPES + mediaType);
    }
}
