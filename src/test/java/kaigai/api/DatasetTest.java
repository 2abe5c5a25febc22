package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import kaigai.dataset.ServiceDatabase;
import kaigai.query.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description for search engines and catalogues. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class DatasetTest {

    private static final String SCHEMA_ORG = "https://schema.org/";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DUBLIN_CORE = "http://purl.org/dc/terms/";

    private static Response get(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    private static JsonNode dataset() throws Exception {
        return new JsonMapper().readTree(get("/dataset").asByteArray());
    }

    /** What a JSON-LD processor makes of it, every term written out; it would fail where it had to fetch a context. */
    private static JsonNode expanded() throws Exception {
        JsonDocument document = JsonDocument.of(new StringReader(get("/dataset").asString()));
        return new JsonMapper()
                .readTree(JsonLd.expand(document)
                        .loader((url, options) -> {
                            throw new IllegalStateException("fetched " + url);
                        })
                        .get()
                        .toString())
                .get(0);
    }

    @Test
    void saysInSchemaOrgsTermsWhatItIs() throws Exception {
        JsonNode dataset = expanded();
        assertThat(dataset.get("@type")).hasToString("[\"https://schema.org/Dataset\",\"" + DCAT + "Dataset\"]");
        for (String property : List.of("name", "description")) {
            assertThat(dataset.get(SCHEMA_ORG + property).findValuesAsText("@language"))
                    .containsExactlyInAnyOrder("ja", "en");
        }
        for (JsonNode description : dataset.get(SCHEMA_ORG + "description")) {
            assertThat(description.get("@value").asText()).hasSizeBetween(50, 5000);
        }
        assertThat(dataset.get(SCHEMA_ORG + "version").findValuesAsText("@value"))
                .containsExactly(Service.get("/releases").getString("meta.release"));
        for (String property : List.of(
                "license",
                "citation",
                "datePublished",
                "identifier",
                "isBasedOn",
                "keywords",
                "sourceOrganization",
                "url",
                "variableMeasured")) {
            assertThat(dataset.get(SCHEMA_ORG + property)).as(property).isNotEmpty();
        }
        for (String property : List.of("title", "description", "issued", "identifier", "rights", "spatial")) {
            assertThat(dataset.get(DUBLIN_CORE + property)).as(property).isNotEmpty();
        }
    }

    @Test
    void coversWhatTheReportsCover() throws Exception {
        JsonNode dataset = dataset();
        assertThat(dataset.get("spatialCoverage").findValuesAsText("identifier"))
                .containsExactly("DK");
        assertThat(dataset.has("temporalCoverage"))
                .as("budgets have periods, the survey has no date")
                .isFalse();
        assertThat(dataset.get("variableMeasured"))
                .hasSize(Table.ALL.stream()
                        .mapToInt(table -> table.columns().size())
                        .sum())
                .anySatisfy(variable -> {
                    assertThat(variable.get("propertyID").asText()).isEqualTo("countries.area_km2");
                    assertThat(variable.get("unitText").asText()).isEqualTo("km2");
                });
    }

    @Test
    void aCityLiesInACountry() throws Exception {
        String withCity = Service.get("/releases").<String>getList("data.release").stream()
                .filter(release -> Service.rows("/countries?release=" + release).size() == 2)
                .findFirst()
                .orElseThrow();
        JsonNode places = new JsonMapper()
                .readTree(get("/dataset?release=" + withCity).asByteArray())
                .get("spatialCoverage");
        assertThat(places.get(0).get("@type").asText()).isEqualTo("City");
        assertThat(places.get(0).at("/containedInPlace/identifier").asText()).isEqualTo("ES");
    }

    @Test
    void everyDistributionIsThereInItsMediaTypeForEver() throws Exception {
        JsonNode dataset = expanded();
        List<String> addresses = new ArrayList<>();
        for (JsonNode distribution : dataset.get(SCHEMA_ORG + "distribution")) {
            String address = distribution
                    .at("/" + pointer(SCHEMA_ORG + "contentUrl") + "/0/@id")
                    .asText();
            String mediaType = distribution
                    .at("/" + pointer(SCHEMA_ORG + "encodingFormat") + "/0/@value")
                    .asText();
            Response response = get(address);
            assertThat(response.contentType()).as(address).startsWith(mediaType);
            assertThat(response.header("Cache-Control")).contains("immutable");
            assertThat(distribution.findValues(DCAT + "downloadURL").size()
                            + distribution.findValues(DCAT + "accessURL").size())
                    .isEqualTo(1);
            addresses.add(address);
        }
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .hasSize(4 * Table.ALL.size() + 1)
                .allMatch(address -> address.startsWith("http://localhost:" + RestAssured.port + "/"));
        assertThat(dataset.get(DCAT + "distribution").findValuesAsText("@id"))
                .containsExactlyInAnyOrderElementsOf(addresses);
    }

    private static String pointer(String term) {
        return term.replace("/", "~1");
    }

    @ParameterizedTest
    @CsvSource({
        "application/ld+json, application/ld+json",
        "application/json, application/json",
        "*/*, application/ld+json"
    })
    void isToBeHadAsJsonLdAndAsJson(String accept, String mediaType) {
        Response response = given().accept(accept).get("/dataset");
        assertThat(response.contentType()).startsWith(mediaType);
        assertThat(response.asByteArray()).isEqualTo(get("/dataset").asByteArray());
    }

    @Test
    void anotherMediaTypeAndAnotherAddressHaveAnotherTag() {
        String tag = get("/dataset").header("ETag");
        assertThat(given().accept("application/json").get("/dataset").header("ETag"))
                .isNotEqualTo(tag);
        Response elsewhere = given().header("Host", "kaigai.example").get("/dataset");
        assertThat(elsewhere.header("ETag")).isNotEqualTo(tag);
        assertThat(elsewhere.jsonPath().getString("url")).startsWith("http://kaigai.example/dataset?release=");
    }

    @Test
    void doesNotBelieveWhatAClientSaysOfProxies() {
        Response response = given().header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .get("/dataset");
        assertThat(response.asString()).doesNotContain("evil.example");
    }

    @Test
    void refusesUnknownParametersAndReleases() {
        for (String path : List.of("/dataset", "/datapackage.json", "/download")) {
            Service.problem(given().get(path + "?country=denmark"), 400);
            Service.problem(given().get(path + "?release=000000000000"), 404);
            Service.problem(given().accept("text/html").get(path), 406);
        }
    }
}
