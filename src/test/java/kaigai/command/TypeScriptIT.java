package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kaigai.Documents;
import kaigai.Golden;
import kaigai.Programs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the TypeScript types anew, and uses them. Skipped where Node.js or npm is missing. */
@Tag("full")
class TypeScriptIT {

    private static final Path PROJECT = Path.of("src/test/resources/typescript");
    private static final Path DOCUMENT = Path.of("openapi/openapi.yaml");
    private static final Path TYPES = Path.of("openapi/kaigai.d.ts");

    @TempDir
    static Path folder;

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(Programs.work("node", "--version"), "Node.js is not installed");
        assumeTrue(Programs.work("npm", "--version"), "npm is not installed");
        for (String file : List.of("package.json", "tsconfig.json", "misuse.ts")) {
            Files.copy(PROJECT.resolve(file), folder.resolve(file));
        }
        Programs.runIn(folder, "npm", "install", "--no-audit", "--no-fund");
    }

    @Test
    void theCommittedTypesAreThoseOfTheCommittedDocument() throws Exception {
        Path made = folder.resolve("made.d.ts");
        Programs.run(
                program("openapi-typescript"),
                DOCUMENT.toString(),
                "--root-types",
                "--root-types-no-schema-prefix",
                "--output",
                made.toString());
        Golden.assertMatches(TYPES.toString(), Files.readString(made));
    }

    /** The example of the README and the pages, and beside it what the types must refuse. */
    @Test
    void aStrictProgramCompilesAndRuns() throws Exception {
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            Files.copy(TYPES, folder.resolve("kaigai.d.ts"));
            Files.writeString(folder.resolve("example.ts"), Documents.example("typescript.ts", service.port));
            Programs.runIn(folder, program("tsc"), "--project", ".");
            assertThat(Programs.runIn(folder, "node", "example.js").lines())
                    .containsExactly("★ デンマーク サイバーセキュリティ", "★ デンマーク 新技術 (AI、メタバース)");
        }
    }

    private static String program(String name) {
        return folder.resolve("node_modules/.bin").resolve(name).toString();
    }
}
