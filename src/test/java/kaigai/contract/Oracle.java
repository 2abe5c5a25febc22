package kaigai.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Says what is wrong with an answer, whatever was asked: it isn't one that the OpenAPI document has for the operation,
 * or breaks a promise that holds for all.
 */
final class Oracle {

    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "/components/schemas/Problem";
    private static final Map<String, String> PROMISED = Map.of(
            "access-control-allow-origin", "*",
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer");
    private static final String POLICY = "content-security-policy";
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE = "text/html";
    private static final Pattern MALFORMED = Pattern.compile("%(?!\\p{XDigit}{2})");
    private static final Set<Integer> NOTHING_THERE = Set.of(400, 404);
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final int NOT_MODIFIED = 304;
    private static final int URL_TOO_LONG = 414;
    private static final Set<Integer> TOO_LARGE = Set.of(413, URL_TOO_LONG, 431);
    private static final int LARGEST_BODY = 1024;
    private static final int LONGEST_URL = 8 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/\\d+");
    private static final int MOST_REMEMBERED = 200_000;

    private final ApiDocument document;
    private final JsonMapper json = new JsonMapper();
    private final Set<List<Object>> valid = ConcurrentHashMap.newKeySet();

    Oracle(ApiDocument document) {
        this.document = document;
    }

    /** What is wrong; nothing where all is well. */
    List<String> violations(FuzzRequest request, FuzzResponse response) {
        List<String> violations = new ArrayList<>();
        int status = response.status();
        PROMISED.forEach((name, value) -> {
            if (!value.equals(response.headers().get(name))) {
                violations.add("header " + name + ": " + response.headers().get(name) + ", not " + value);
            }
        });
        String policy = response.headers().getOrDefault(POLICY, "");
        boolean mayBePage = response.mediaType().equals(PAGE)
                || status == NOT_MODIFIED
                || status >= 400
                || request.path().matches("/(pages.*)?");
        if (mayBePage ? !policy.startsWith(NOTHING_RUNS) : !policy.equals(NOTHING_RUNS)) {
            violations.add("header " + POLICY + ": " + policy);
        }
        if (response.headers().containsKey("server")) {
            violations.add("names the server: " + response.headers().get("server"));
        }
        Optional<ApiOperation> operation = document.operationAt(request.path());
        violations.addAll(statusViolations(request, operation, status));
        violations.addAll(bodyViolations(request, operation, response));
        return violations;
    }

    private static List<String> statusViolations(FuzzRequest request, Optional<ApiOperation> operation, int status) {
        Set<Integer> expected = new TreeSet<>();
        if (operation.isEmpty()) {
            expected.addAll(NOTHING_THERE);
        } else if (READS.contains(request.method())) {
            expected.addAll(operation.get().responses().keySet());
        } else {
            expected.addAll(List.of(request.method().equals("OPTIONS") ? 200 : 405, 400));
        }
        if (expected.contains(RANGE_NOT_SATISFIABLE)) {
            expected.add(PARTIAL_CONTENT); // which is not in the document where an operation answers JSON too
        }
        Set<Integer> refusals = refusals(request);
        operation.ifPresent(it -> refusals.retainAll(it.responses().keySet()));
        expected.removeAll(TOO_LARGE);
        if (refusals.contains(URL_TOO_LONG)) {
            expected.clear();
            if (MALFORMED.matcher(request.path()).find()) {
                expected.add(400); // the router refuses it before its length is looked at
            }
        }
        expected.addAll(refusals);
        return expected.contains(status) ? List.of() : List.of("status " + status + " isn't one of " + expected);
    }

    /**
     * What a request gets that is larger than any that means something, by what is too large in it. What the cache has,
     * it gives without a look at headers and body.
     */
    private static Set<Integer> refusals(FuzzRequest request) {
        Set<Integer> refusals = new TreeSet<>();
        if (request.body().length() > LARGEST_BODY) {
            refusals.add(413);
        }
        if (request.target().length() > LONGEST_URL) {
            refusals.add(URL_TOO_LONG);
        }
        int headers = request.headers().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (headers > LARGEST_HEADERS) {
            refusals.add(431);
        }
        return refusals;
    }

    private List<String> bodyViolations(FuzzRequest request, Optional<ApiOperation> operation, FuzzResponse response) {
        int status = response.status();
        boolean isBodyless = request.method().equals("HEAD")
                || status == NOT_MODIFIED
                || request.method().equals("OPTIONS") && status < 400;
        if (isBodyless) {
            return response.body().length == 0 ? List.of() : List.of("has a body");
        }
        boolean isPage =
                response.mediaType().equals(PAGE) && contents(operation, 200).containsKey(PAGE);
        if (status >= 400) {
            return isPage ? List.of() : problemViolations(response); // a browser sees problems as pages
        }
        if (status == PARTIAL_CONTENT) {
            return contents(operation, 200).containsKey(response.mediaType())
                    ? rangeViolations(response)
                    : List.of("a part has the media type " + response.mediaType());
        }
        Map<String, String> contents = contents(operation, status);
        String pointer = contents.get(response.mediaType());
        if (pointer == null) {
            return List.of("media type " + response.mediaType() + " isn't one of " + contents.keySet());
        }
        return contentViolations(response, pointer, request.target().contains("fields="));
    }

    /** A part can't be held against the schema of the whole. */
    private static List<String> rangeViolations(FuzzResponse response) {
        Matcher range =
                RANGE.matcher(Objects.requireNonNullElse(response.headers().get("content-range"), ""));
        return range.matches()
                        && Long.parseLong(range.group(2)) - Long.parseLong(range.group(1)) + 1 == response.body().length
                ? List.of()
                : List.of("Content-Range doesn't fit the body");
    }

    private static Map<String, String> contents(Optional<ApiOperation> operation, int status) {
        return operation
                .flatMap(it -> Optional.ofNullable(it.responses().get(status)))
                .orElse(Map.of());
    }

    private List<String> problemViolations(FuzzResponse response) {
        if (!response.mediaType().equals(PROBLEM)) {
            return List.of("an error is no problem document but \"" + response.mediaType() + "\"");
        }
        List<String> violations = new ArrayList<>(contentViolations(response, PROBLEM_SCHEMA, false));
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (!body.contains("\"status\":" + response.status() + ",")) {
            violations.add("the problem tells of another status");
        }
        if (body.contains("Exception") || body.contains("java.") || body.contains("SQL")) {
            violations.add("the problem tells of the program");
        }
        return violations;
    }

    private List<String> contentViolations(FuzzResponse response, String pointer, boolean hasChosenFields) {
        byte[] body;
        try {
            boolean isCoded = "gzip".equals(response.headers().get("content-encoding"));
            body = isCoded
                    ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
                    : response.body();
        } catch (IOException e) {
            return List.of("the body isn't coded by gzip: " + e.getMessage());
        }
        List<Object> key = List.of(pointer, hasChosenFields, body.length, Arrays.hashCode(body));
        if (valid.contains(key)) {
            return List.of();
        }
        List<String> violations = contentViolations(response.mediaType(), body, pointer, hasChosenFields);
        if (violations.isEmpty()) {
            if (valid.size() > MOST_REMEMBERED) {
                valid.clear();
            }
            valid.add(key);
        }
        return violations;
    }

    private List<String> contentViolations(String mediaType, byte[] body, String pointer, boolean hasChosenFields) {
        if (mediaType.endsWith("zip") || mediaType.endsWith("sheet")) {
            return body.length > 1 && body[0] == 'P' && body[1] == 'K' ? List.of() : List.of("the body is no zip");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return List.of("the body isn't UTF-8");
        }
        if (!mediaType.endsWith("json") || mediaType.endsWith("ndjson")) {
            return List.of();
        }
        try {
            return schemaViolations(json.readTree(text), pointer, hasChosenFields);
        } catch (JsonProcessingException e) {
            return List.of("the body isn't JSON: " + e.getOriginalMessage());
        }
    }

    /** Who asks for some fields gets no others, which the document can't say. */
    private List<String> schemaViolations(JsonNode body, String pointer, boolean hasChosenFields) {
        return document.schema(pointer).validate(body).stream()
                .filter(error -> !(hasChosenFields && isMissingField(error)))
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .limit(3)
                .toList();
    }

    private static boolean isMissingField(Error error) {
        return error.getKeyword().equals("required")
                && error.getInstanceLocation().toString().startsWith("/data/");
    }
}
