package kaigai.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Asks the service that is copied, as somebody who knows it by its public address. */
final class ServiceClient {

    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI service;
    private final URI address;

    /**
     * Asks the service.
     *
     * @param service where it is
     * @param address where it says to be, if it trusts the headers of a proxy
     */
    ServiceClient(URI service, URI address) {
        this.service = service;
        this.address = address;
    }

    /**
     * An answer that has a body.
     *
     * @throws IOException if there is none, or its status isn't 200
     */
    <T> HttpResponse<T> get(String path, BodyHandler<T> body) throws IOException, InterruptedException {
        HttpResponse<T> response = client.send(request(path).build(), body);
        if (response.statusCode() != OK) {
            throw new IOException("The service answers %s with %d".formatted(path, response.statusCode()));
        }
        return response;
    }

    /** A document in JSON. */
    JsonNode json(String path) throws IOException, InterruptedException {
        return json.readTree(get(path, BodyHandlers.ofByteArray()).body());
    }

    /** What an answer and the pages after it have in {@code data}. */
    List<JsonNode> rows(String path) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        for (String next = path; next != null; ) {
            JsonNode page = json(next);
            page.path("data").forEach(rows::add);
            next = page.path("links").path("next").textValue();
        }
        return rows;
    }

    /** What the rows of a list have in a field. */
    List<String> names(String path, String field) throws IOException, InterruptedException {
        return rows(path).stream().map(row -> row.path(field).textValue()).toList();
    }

    /** The answer to {@code OPTIONS}. */
    HttpResponse<Void> options(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("X-Forwarded-Proto", address.getScheme())
                .header("X-Forwarded-Host", address.getRawAuthority());
    }
}
