package kaigai.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import kaigai.contract.ApiOperation.Parameter;

/** Makes up requests for the operations of the OpenAPI document: good ones, some with a slip, and wild ones. */
final class RequestGenerator {

    private static final int MOST_PARAMETERS = 5;
    private static final int LONGEST_TARGET = 3500;
    private static final String TOO_MUCH = "a".repeat(17_000);
    private static final List<String> OTHER_METHODS =
            List.of("OPTIONS", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW", "get");
    private static final List<String> PATH_TRICKS = List.of(
            "//", ";x=1", "/..", "/%2e%2e/", "/./", "%2f", "%5c", "\\", "%00", "/", "/nothing", "%20", ".", "~");
    private static final Map<String, List<String>> HEADERS = Map.of(
            "Accept",
                    List.of(
                            "*/*",
                            "application/json",
                            "text/csv",
                            "application/x-ndjson",
                            "text/html, application/json;q=0.9, */*;q=0.8",
                            "application/*",
                            "application/json;q=0",
                            "*/*;q=0",
                            "*/*;q=9",
                            "text/html",
                            "image/png",
                            "application/problem+json",
                            "json",
                            "a/b/c",
                            ",",
                            ";",
                            "*",
                            "application/json;charset=Shift_JIS",
                            "text/csv;q=abc",
                            "a/b,".repeat(200)),
            "Accept-Encoding",
                    List.of(
                            "gzip",
                            "identity",
                            "br",
                            "*",
                            "*;q=0",
                            "gzip;q=0",
                            "gzip;q=",
                            "GZIP, deflate",
                            ",",
                            "gzip;q=2"),
            "Range", List.of("bytes=0-5", "bytes=-1", "bytes=9-1", "bytes=0-0,5-9", "lines=1-", "nonsense"),
            "If-None-Match", List.of("*", "\"x\"", "W/\"x\"", "x", ",,", "\"", "\"a\", ".repeat(100)),
            "If-Modified-Since",
                    List.of("Fri, 01 Jan 2100 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "yesterday", "0"),
            "If-Match", List.of("*", "\"x\""),
            "Origin", List.of("https://example.org", "null", "nonsense"),
            "Content-Type", List.of("application/json", "nonsense", "multipart/form-data"),
            "X-HTTP-Method-Override", List.of("DELETE"),
            "X-Forwarded-Host", List.of("example.org", "a b"));
    private static final List<String> HEADER_NAMES =
            List.copyOf(HEADERS.keySet().stream().sorted().toList());

    private final ApiDocument document;
    private final Values values;
    private final long seed;

    RequestGenerator(ApiDocument document, Values values, long seed) {
        this.document = document;
        this.values = values;
        this.seed = seed;
    }

    /** The request with a number, which is always the same. */
    FuzzRequest request(long number) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
        String method = method(random);
        String target = target(Values.pick(document.operations(), random), random);
        boolean hasBody = !method.equals("HEAD") && random.nextInt(method.equals("GET") ? 100 : 2) == 0;
        FuzzRequest request = new FuzzRequest(
                method,
                target.length() > LONGEST_TARGET ? target.substring(0, LONGEST_TARGET) : target,
                headers(random),
                hasBody ? "{\"a\": 1}" : "");
        return random.nextInt(100) == 0 ? tooLarge(request, random) : request;
    }

    private static FuzzRequest tooLarge(FuzzRequest request, SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new FuzzRequest(request.method(), request.path() + "?q=" + TOO_MUCH, request.headers(), request.body());
            case 1 ->
                new FuzzRequest(
                        request.method(), request.target(), List.of(Map.entry("X-Much", TOO_MUCH)), request.body());
            default -> new FuzzRequest(request.method(), request.target(), request.headers(), TOO_MUCH);
        };
    }

    /** A good request for an operation, with no parameters but those that it wants. */
    FuzzRequest plain(ApiOperation operation) {
        SplittableRandom random = new SplittableRandom(seed);
        String query = operation.parameters().stream()
                .filter(parameter -> parameter.isRequired() && parameter.in().equals("query"))
                .map(parameter ->
                        parameter.name() + "=" + values.good(parameter, random).get(0))
                .collect(Collectors.joining("&"));
        String path = path(operation, 0, random);
        return new FuzzRequest("GET", query.isEmpty() ? path : path + "?" + query, List.of(), "");
    }

    private static String method(SplittableRandom random) {
        int die = random.nextInt(100);
        return die < 88 ? "GET" : die < 93 ? "HEAD" : Values.pick(OTHER_METHODS, random);
    }

    private String target(ApiOperation operation, SplittableRandom random) {
        int wildness = random.nextInt(100);
        String path = path(operation, wildness, random);
        if (random.nextInt(25) == 0) {
            int at = random.nextInt(path.length() + 1);
            path = path.substring(0, at) + Values.pick(PATH_TRICKS, random) + path.substring(at);
        }
        List<Parameter> queried = new ArrayList<>();
        List<Parameter> all = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .toList();
        all.stream()
                .filter(parameter -> parameter.isRequired() && random.nextInt(20) > 0)
                .forEach(queried::add);
        for (int i = all.isEmpty() ? 0 : random.nextInt(MOST_PARAMETERS); i > 0; i--) {
            Parameter parameter = Values.pick(all, random);
            if (!queried.contains(parameter) || random.nextInt(20) == 0) {
                queried.add(parameter);
            }
        }
        List<String> query = new ArrayList<>();
        for (Parameter parameter : queried) {
            values(parameter, wildness, random).forEach(value -> query.add(parameter.name() + "=" + value));
        }
        if (random.nextInt(25) == 0) {
            String name = queried.isEmpty() || random.nextBoolean()
                    ? Values.wild(random)
                    : queried.get(0).name() + "x";
            query.add(random.nextBoolean() ? name : name + "=" + Values.wild(random));
        }
        String sent = path.startsWith("/") ? path : "/" + path;
        return query.isEmpty() ? sent : sent + "?" + String.join("&", query);
    }

    private String path(ApiOperation operation, int wildness, SplittableRandom random) {
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                String value = values(parameter, wildness, random).get(0);
                path = path.replace("{" + parameter.name() + "}", value);
            }
        }
        return path;
    }

    /** Of a hundred requests 55 are good, 25 have slips, and 20 are wild, each in some of their values. */
    private List<String> values(Parameter parameter, int wildness, SplittableRandom random) {
        if (wildness < 55 || random.nextInt(3) == 0) {
            return values.good(parameter, random);
        }
        return List.of(wildness < 80 ? values.slipped(parameter, random) : Values.wild(random));
    }

    private static List<Map.Entry<String, String>> headers(SplittableRandom random) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int i = Math.max(0, random.nextInt(6) - 2); i > 0; i--) {
            String name = Values.pick(HEADER_NAMES, random);
            headers.add(Map.entry(name, Values.pick(HEADERS.get(name), random)));
        }
        return headers;
    }
}
