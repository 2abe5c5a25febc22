package kaigai.api;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaigai.cache.AnswerSender;
import kaigai.cache.Body;
import kaigai.cache.StoredAnswer;
import kaigai.http.AcceptedMediaTypes;
import kaigai.http.ContentCoding;
import kaigai.http.ServiceAddress;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Serves the OpenAPI document that the build has made. The framework would serve it without entity tag, caching and
 * compression, and doesn't know the address of the service.
 */
@ApplicationScoped
class OpenApiDocument implements Handler<RoutingContext> {

    private static final String RESOURCE = "/META-INF/quarkus-generated-openapi-doc.";
    /** In JSON or in YAML. */
    private static final Pattern RELATIVE_SERVER = Pattern.compile("(?m)(\"url\" ?: ?\"|^- url: )/(\"|$)");

    private static final String PATH = "/openapi";
    private static final String YAML = "application/yaml;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";

    /** What clients call the two (RFC 9512 came late); the first is for those who accept several alike. */
    private static final List<String> MEDIA_TYPES = List.of(
            "application/yaml",
            "application/json",
            "application/vnd.oai.openapi",
            "application/vnd.oai.openapi+json",
            "text/yaml");

    private final AnswerSender sender;
    private final ServiceAddress address;
    private final Map<Form, StoredAnswer> answers = new ConcurrentHashMap<>();

    private record Form(String mediaType, ContentCoding coding) {}

    OpenApiDocument(AnswerSender sender, ServiceAddress address) {
        this.sender = sender;
        this.address = address;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        boolean isRead = method == HttpMethod.GET || method == HttpMethod.HEAD;
        Optional<String> mediaType = isRead ? mediaType(context) : Optional.empty();
        if (mediaType.isEmpty()) {
            context.next();
            return;
        }
        ContentCoding coding = ContentCoding.of(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        sender.send(answers.computeIfAbsent(new Form(mediaType.get(), coding), this::make), context);
    }

    /** The media type of the answer; empty if the request isn't for the document. */
    private static Optional<String> mediaType(RoutingContext context) {
        return switch (context.request().path()) {
            case PATH -> Optional.of(negotiated(context));
            case PATH + ".json" -> Optional.of(JSON);
            case PATH + ".yaml", PATH + ".yml" -> Optional.of(YAML);
            default -> Optional.empty();
        };
    }

    /** Whoever accepts neither gets the document all the same: browsers ask for HTML. */
    private static String negotiated(RoutingContext context) {
        String format = context.request().getParam("format");
        if (format != null) {
            return format.equalsIgnoreCase("json") ? JSON : YAML;
        }
        return AcceptedMediaTypes.of(context.request().headers().getAll(HttpHeaders.ACCEPT))
                .best(MEDIA_TYPES)
                .filter(mediaType -> mediaType.endsWith("json"))
                .map(json -> JSON)
                .orElse(YAML);
    }

    private StoredAnswer make(Form form) {
        String document = withServer(form.mediaType());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (OutputStream out = form.coding().encode(body)) {
            out.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MultiMap headers = HttpHeaders.headers()
                .add(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .add(HttpHeaders.ETAG, "\"" + DigestUtils.md5Hex(document + form.coding()) + "\"")
                .add(HttpHeaders.CACHE_CONTROL, RepresentationHeaders.CURRENT)
                .add(HttpHeaders.VARY, "Accept, Accept-Encoding");
        form.coding().header().ifPresent(name -> headers.add(HttpHeaders.CONTENT_ENCODING, name));
        return StoredAnswer.of(headers, Optional.empty(), new Body.Bytes(Buffer.buffer(body.toByteArray())));
    }

    /** The document with the service's public URL, if there is one, in place of the relative one. */
    private String withServer(String mediaType) {
        String document = read(mediaType.equals(JSON) ? "JSON" : "YAML");
        return address.base().isEmpty()
                ? document
                : RELATIVE_SERVER
                        .matcher(document)
                        .replaceFirst("$1" + Matcher.quoteReplacement(address.base()) + "$2");
    }

    private static String read(String extension) {
        String name = RESOURCE + extension;
        ClassLoader program = Thread.currentThread().getContextClassLoader();
        try (InputStream resource = Objects.requireNonNull(program.getResourceAsStream(name.substring(1)), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
