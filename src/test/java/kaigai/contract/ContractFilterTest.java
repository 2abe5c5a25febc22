package kaigai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import org.junit.jupiter.api.Test;

/** The filter sees what it is there for. */
class ContractFilterTest {

    private static final String RELEASES = """
            {"data":[],"meta":{"release":"0123456789ab","total":0},\
            "links":{"self":"/releases","next":null,"pinned":"/releases?release=0123456789ab"}}""";
    private static final String PROBLEM = """
            {"type":"about:blank","title":"Bad Request","status":400,"detail":"no","instance":"/releases"}""";

    private static Request request(String parameter, String value) {
        return SimpleRequest.Builder.get("/releases")
                .withQueryParam(parameter, value)
                .build();
    }

    private static Response response(int status, String mediaType, String body) {
        return new SimpleResponse.Builder(status)
                .withContentType(mediaType)
                .withBody(body)
                .build();
    }

    @Test
    void letsPassWhatIsAsTheDocumentHasIt() {
        Response answer = response(200, "application/json;charset=UTF-8", RELEASES);
        assertThat(ContractFilter.violations(request("release", "0123456789ab"), answer))
                .isEmpty();
        Response refusal = response(400, "application/problem+json", PROBLEM);
        assertThat(ContractFilter.violations(request("relase", "x"), refusal)).isEmpty();
    }

    @Test
    void letsPassATableWithoutRowsAsLines() {
        Request request = SimpleRequest.Builder.get("/findings")
                .withQueryParam("format", "ndjson")
                .build();
        Response none = new SimpleResponse.Builder(200)
                .withContentType("application/x-ndjson")
                .build();
        assertThat(ContractFilter.violations(request, none)).isEmpty();
        Response noTable =
                new SimpleResponse.Builder(200).withContentType("text/csv").build();
        assertThat(ContractFilter.violations(request, noTable)).isNotEmpty();
    }

    @Test
    void seesRequestsThatAreAnsweredThoughTheDocumentForbidsThem() {
        Response answer = response(200, "application/json", RELEASES);
        assertThat(ContractFilter.violations(request("relase", "0123456789ab"), answer))
                .isNotEmpty();
    }

    @Test
    void seesAnswersThatTheDocumentDoesNotHave() {
        Request request = request("release", "0123456789ab");
        for (Response answer : new Response[] {
            response(200, "application/json", RELEASES.replace("\"next\":null,", "")),
            response(200, "application/json", ""),
            response(200, "text/html", "<p>"),
            response(400, "application/problem+json", PROBLEM.replace("\"detail\":\"no\",", "")),
            response(400, "text/plain", "no"),
        }) {
            assertThat(ContractFilter.violations(request, answer)).isNotEmpty();
        }
    }
}
