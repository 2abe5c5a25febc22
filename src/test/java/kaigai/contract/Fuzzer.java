package kaigai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Sends made-up requests to a service, and holds each answer against the OpenAPI document. */
final class Fuzzer implements AutoCloseable {

    private static final int SERVER_ERROR = 500;
    private static final int AT_ONCE = 4;
    private static final int MOST_FAILURES = 10;
    private static final int MOST_KNOWN = 40;
    private static final int LONGEST_KNOWN = 60;
    private static final int PATIENCE_SECONDS = 60;

    private final ApiDocument document;
    private final Oracle oracle;
    private final String address;
    private final URI server;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(AT_ONCE).setIdleTimeout(PATIENCE_SECONDS));

    /**
     * A fuzzer of a service.
     *
     * @param address such as {@code http://localhost:8080}
     */
    Fuzzer(ApiDocument document, String address) {
        this.document = document;
        this.oracle = new Oracle(document);
        this.address = address;
        this.server = URI.create(address);
    }

    /**
     * What came of it.
     *
     * @param statuses how often each status came
     * @param failures what went wrong, with the command that shows it and how to send it again; the first ten
     */
    record Outcome(Map<Integer, AtomicLong> statuses, List<String> failures) {}

    /** Sends the requests of a seed from one number on, so many of them. */
    Outcome run(long seed, long first, long count) throws InterruptedException, IOException {
        RequestGenerator generator = new RequestGenerator(document, values(), seed);
        Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicLong next = new AtomicLong(first);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        List<? extends Future<?>> running = IntStream.range(0, AT_ONCE)
                .mapToObj(worker -> workers.submit(() -> {
                    for (long number = next.getAndIncrement();
                            number < first + count && failures.size() < MOST_FAILURES;
                            number = next.getAndIncrement()) {
                        FuzzRequest request = generator.request(number);
                        FuzzResponse response = send(request);
                        statuses.computeIfAbsent(response.status(), status -> new AtomicLong())
                                .incrementAndGet();
                        List<String> violations = new ArrayList<>(oracle.violations(request, response));
                        if (response.status() >= SERVER_ERROR) {
                            violations.add("status " + response.status());
                        }
                        if (!violations.isEmpty()) {
                            failures.add("%s%n  %s%n  -Dfuzz.seed=%d -Dfuzz.first=%d -Dfuzz.requests=1"
                                    .formatted(String.join("; ", violations), request.curl(address), seed, number));
                        }
                    }
                    return null;
                }))
                .toList();
        workers.shutdown();
        for (Future<?> worker : running) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                failures.add("seed %d: no answer: %s".formatted(seed, e.getCause()));
            }
        }
        return new Outcome(statuses, List.copyOf(failures));
    }

    /** Asks each operation once, and takes from the answers what values there are by the names of their fields. */
    Values values() throws InterruptedException, IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        RequestGenerator generator = new RequestGenerator(document, new Values(Map.of()), 0);
        for (ApiOperation operation : document.operations()) {
            boolean isExampled = operation.parameters().stream()
                    .noneMatch(parameter -> parameter.in().equals("path"));
            FuzzResponse response = send(generator.plain(operation));
            if (isExampled && response.mediaType().equals("application/json")) {
                gather(new JsonMapper().readTree(response.body()), found);
            }
        }
        Map<String, List<String>> known = new HashMap<>();
        found.forEach((name, values) -> known.put(name, List.copyOf(values)));
        known.put("id", known.getOrDefault("country", List.of("denmark")));
        known.put("since", known.getOrDefault("release", List.of("0123456789ab")));
        known.put("q", known.getOrDefault("theme_ja", List.of("デジタル")));
        known.put("lines", List.of("1", "48-53", "7-7"));
        known.put("table", List.of("countries", "theme-ratings", "initiatives"));
        return new Values(known);
    }

    private static void gather(JsonNode node, Map<String, Set<String>> found) {
        node.properties().forEach(field -> {
            String text = field.getValue().asText();
            Set<String> values = found.computeIfAbsent(field.getKey(), name -> new TreeSet<>());
            if (!text.isEmpty() && text.length() < LONGEST_KNOWN && values.size() < MOST_KNOWN) {
                values.add(text);
            }
        });
        node.forEach(child -> gather(child, found));
    }

    private FuzzResponse send(FuzzRequest request) throws InterruptedException {
        RequestOptions options = new RequestOptions()
                .setHost(server.getHost())
                .setPort(server.getPort())
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(request.target());
        request.headers().forEach(header -> options.addHeader(header.getKey(), header.getValue()));
        try {
            return client.request(options)
                    // The body passes by whoever isn't there when the answer comes.
                    .compose(sent -> sent.send(Buffer.buffer(request.body()))
                            .compose(answer -> answer.body().map(body -> response(answer, body))))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(request.curl(address) + " has no answer", e);
        }
    }

    private static FuzzResponse response(HttpClientResponse response, Buffer body) {
        Map<String, String> headers = new HashMap<>();
        MultiMap all = response.headers();
        all.names().forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", all.getAll(name))));
        return new FuzzResponse(response.statusCode(), headers, body.getBytes());
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
