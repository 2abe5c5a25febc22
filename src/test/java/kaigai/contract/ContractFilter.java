package kaigai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import kaigai.query.Table;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Holds what REST-assured reads in any test against the OpenAPI document: the answer, and the request unless it was
 * refused, which tests do on purpose. The validator reads OpenAPI 3.1 without types, so that the {@link Oracle} looks
 * at the answer too. Set up by {@code META-INF/services}, so that no test can forget it.
 */
public class ContractFilter implements Filter, QuarkusTestBeforeClassCallback {

    private static final int REFUSED = 400;
    private static final Header DATE = new Header("Date", "");
    private static final String OF_REQUESTS = "validation.request";
    private static final Oracle ORACLE = oracle();
    private static final Pattern UNDOCUMENTED =
            Pattern.compile("/openapi(\\.\\w+)?|/swagger-ui.*|/pages(/.*)?|/q/.*|.*/[a-z-]+\\.(csv|ndjson|xlsx|json)");
    /** What any path may answer, however large the request is. */
    private static final Set<Integer> TOO_LARGE = Set.of(413, 414, 431);

    /** Digests of the exchanges that are as the document says: many tests send the same request. */
    private static final String UNEXPECTED = "validation.request.parameter.query.unexpected";

    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator.createForSpecificationUrl(
                    Path.of("openapi", "openapi.yaml").toUri().toString())
            .withLevelResolver(LevelResolver.create()
                    .withLevel(UNEXPECTED, Level.ERROR)
                    // The validator doesn't take the arrays of OpenAPI 3.1 for arrays in parameters.
                    .withLevel("validation.request.parameter.collection", Level.IGNORE)
                    .withLevel("validation.request.parameter.schema.invalidJson", Level.IGNORE)
                    // `format` wins over it.
                    .withLevel("validation.request.accept", Level.IGNORE)
                    .build())
            .build();

    private static Oracle oracle() {
        try {
            return new Oracle(ApiDocument.committed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public io.restassured.response.Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        io.restassured.response.Response answer = context.next(asked, expected);
        URI url = URI.create(asked.getURI());
        if (UNDOCUMENTED.matcher(url.getPath()).matches() || TOO_LARGE.contains(answer.statusCode())) {
            return answer;
        }
        String exchange = exchange(asked, answer);
        if (SOUND.contains(exchange)) {
            return answer;
        }
        String what = asked.getMethod() + " " + url + " answered " + answer.statusCode();
        boolean isFrontDoor = url.getPath().equals("/"); // a browser's is more than the validator takes in
        if (asked.getMethod().equals("GET") && !isFrontDoor) {
            assertThat(violations(request(url, asked), response(answer)))
                    .as(what)
                    .isEmpty();
        }
        String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        assertThat(ORACLE.violations(
                        new FuzzRequest(asked.getMethod(), target, List.of(), ""),
                        new FuzzResponse(answer.statusCode(), headers(answer), answer.asByteArray())))
                .as(what)
                .isEmpty();
        SOUND.add(exchange);
        return answer;
    }

    /** The digest of a request and its answer, without the answer's date. */
    private static String exchange(FilterableRequestSpecification asked, io.restassured.response.Response answer) {
        String heads = asked.getMethod()
                + asked.getURI()
                + asked.getHeaders()
                + answer.statusCode()
                + answer.headers().asList().stream()
                        .filter(header -> !header.hasSameNameAs(DATE))
                        .toList();
        return DigestUtils.sha256Hex(heads) + DigestUtils.sha256Hex(answer.asByteArray());
    }

    /** REST-assured says what the coding was of what it has decoded. */
    private static Map<String, String> headers(io.restassured.response.Response answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        if (!isCoded(answer.asByteArray())) {
            headers.remove("content-encoding");
        }
        return headers;
    }

    /** What isn't as the document has it. */
    static List<String> violations(Request request, Response response) {
        return VALIDATOR.validate(request, response).getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR)
                .filter(message ->
                        response.getStatus() < REFUSED || !message.getKey().startsWith(OF_REQUESTS))
                .filter(message -> !(request.getQueryParameters().contains("fields") && isMissingField(message)))
                .filter(message -> !isWithoutRows(message, response))
                .filter(message -> !(message.getKey().equals(UNEXPECTED) && isTable(request)))
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    /** Most filters of tables are described as values of the parameter {@code filter}. */
    private static boolean isTable(Request request) {
        return request.getPath().endsWith("/theme-matrix")
                || Table.ALL.stream().anyMatch(table -> request.getPath().endsWith(table.path()));
    }

    /** Who asks for some fields gets no others, which the document can't say. */
    private static boolean isMissingField(Message message) {
        return message.getKey().endsWith("schema.required")
                && message.getMessage().startsWith("[Path '/data/");
    }

    /** A table without rows has no lines either. */
    private static boolean isWithoutRows(Message message, Response response) {
        return message.getKey().equals("validation.response.body.missing")
                && response.getContentType()
                        .filter(type -> type.startsWith("application/x-ndjson"))
                        .isPresent();
    }

    private static Request request(URI url, FilterableRequestSpecification asked) {
        SimpleRequest.Builder request = SimpleRequest.Builder.get(url.getPath());
        asked.getHeaders().forEach(header -> request.withHeader(header.getName(), header.getValue()));
        if (url.getRawQuery() != null) {
            Arrays.stream(url.getRawQuery().split("&"))
                    .map(parameter -> (parameter + "=").split("=", -1))
                    .collect(Collectors.groupingBy(
                            parameter -> decoded(parameter[0]),
                            Collectors.mapping(parameter -> decoded(parameter[1]), Collectors.toList())))
                    .forEach(request::withQueryParam);
        }
        return request.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Response response(io.restassured.response.Response answer) {
        SimpleResponse.Builder response = new SimpleResponse.Builder(answer.statusCode());
        answer.headers().forEach(header -> response.withHeader(header.getName(), header.getValue()));
        byte[] body = plain(answer.asByteArray());
        return body.length == 0 ? response.build() : response.withBody(body).build();
    }

    /** Some tests look at bodies as they are sent, which may be coded. */
    private static byte[] plain(byte[] body) {
        try {
            return isCoded(body) ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCoded(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
    }
}
