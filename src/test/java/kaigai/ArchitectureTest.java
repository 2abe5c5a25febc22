package kaigai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms, which run one way. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kaigai");

    @Test
    void theRoomsUseTheOnesBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("command")
                .definedBy("kaigai.command..")
                .layer("page")
                .definedBy("kaigai.page..")
                .layer("copy")
                .definedBy("kaigai.copy..")
                .layer("openapi")
                .definedBy("kaigai.openapi..")
                .layer("api")
                .definedBy("kaigai.api..")
                .layer("cache")
                .definedBy("kaigai.cache..")
                .layer("http")
                .definedBy("kaigai.http..")
                .layer("operation")
                .definedBy("kaigai.operation..")
                .layer("format")
                .definedBy("kaigai.format..")
                .layer("search")
                .definedBy("kaigai.search..")
                .layer("query")
                .definedBy("kaigai.query..")
                .layer("release")
                .definedBy("kaigai.release..")
                .layer("dataset")
                .definedBy("kaigai.dataset..")
                .layer("report")
                .definedBy("kaigai.report..")
                .layer("database")
                .definedBy("kaigai.database..")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("copy")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("page")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("operation")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("openapi")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("openapi", "page")
                .whereLayer("cache")
                .mayOnlyBeAccessedByLayers("api")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("cache", "api", "openapi", "page")
                .whereLayer("format")
                .mayOnlyBeAccessedByLayers("api", "page", "command")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("api", "openapi", "page")
                .whereLayer("query")
                .mayOnlyBeAccessedByLayers("search", "format", "api", "openapi", "page", "command")
                .whereLayer("release")
                .mayOnlyBeAccessedByLayers(
                        "search", "query", "format", "cache", "api", "openapi", "page", "operation", "command")
                .whereLayer("dataset")
                .mayOnlyBeAccessedByLayers(
                        "search", "release", "query", "cache", "api", "openapi", "page", "operation", "command")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("dataset", "search", "query", "api", "openapi", "page", "command")
                .whereLayer("database")
                .mayOnlyBeAccessedByLayers("dataset", "release", "command")
                .check(CLASSES);
    }

    @Test
    void everyClassIsInARoom() {
        assertThat(CLASSES)
                .isNotEmpty()
                .allMatch(
                        type -> type.getPackageName()
                                .matches(
                                        "kaigai\\.(api|cache|command|copy|database(\\.embedded)?|dataset|format|http|openapi|operation|page|query|release|report|search)"));
    }

    @Test
    void noRoomGoesRoundInACircle() {
        slices().matching("kaigai.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void readingReportsNeedsNoDatabaseNoHttpAndNoQuarkus() {
        noClasses()
                .that()
                .resideInAPackage("kaigai.report..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..",
                        "java.net.http..",
                        "jakarta..",
                        "io.quarkus..",
                        "io.vertx..",
                        "org.hibernate..",
                        "org.eclipse.microprofile..",
                        "org.postgresql.."))
                .check(CLASSES);
    }

    @Test
    void whatHttpWantsIsKnownWithoutTheData() {
        noClasses()
                .that()
                .resideInAPackage("kaigai.http..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("kaigai.dataset..", "kaigai.query..", "kaigai.report.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheRoomsAboveTheQueriesKnowHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "kaigai.http..",
                        "kaigai.cache..",
                        "kaigai.api..",
                        "kaigai.openapi..",
                        "kaigai.operation..",
                        "kaigai.page..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy.."))
                .check(CLASSES);
    }

    @Test
    void theApiAndThePagesKnowNoSql() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "kaigai.http..", "kaigai.cache..", "kaigai.api..", "kaigai.openapi..", "kaigai.page..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "jakarta.persistence..", "org.hibernate.."))
                .check(CLASSES);
    }

    @Test
    void formatsKnowNoSql() {
        noClasses()
                .that()
                .resideInAPackage("kaigai.format..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "jakarta..", "org.hibernate..", "io.quarkus.."))
                .check(CLASSES);
    }

    @Test
    void theRulesSeeAViolation() {
        JavaClasses withTests = new ClassFileImporter().importPackages("kaigai");
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("kaigai.dataset..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("kaigai.database..")
                        .check(withTests))
                .isInstanceOf(AssertionError.class);
    }
}
