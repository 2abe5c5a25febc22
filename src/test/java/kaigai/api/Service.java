package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Asks the service under test. */
public final class Service {

    /** Numbers are exact. */
    static final JsonPathConfig EXACT =
            new JsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    private Service() {}

    /** A request that accepts a content coding and no other; what comes isn't decoded. */
    static RequestSpecification coded(String coding) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .urlEncodingEnabled(false)
                .header("Accept-Encoding", coding);
    }

    /** The body of a successful answer. Numbers in it are exact. */
    public static JsonPath get(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        return response.jsonPath(EXACT);
    }

    /** The rows of a successful answer. */
    static List<Map<String, Object>> rows(String path) {
        return get(path).getList("data");
    }

    /** Asserts that a response is a problem document with a status, and returns it. */
    static JsonPath problem(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        JsonPath problem = response.jsonPath();
        assertThat(problem.getString("type")).isEqualTo("about:blank");
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank().doesNotContain("kaigai.", "Exception", "java.");
        assertThat(problem.getString("instance")).startsWith("/");
        return problem;
    }
}
