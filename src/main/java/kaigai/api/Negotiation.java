package kaigai.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaigai.format.Format;
import kaigai.http.AcceptedMediaTypes;
import kaigai.query.Table;

/**
 * Chooses the media type of an answer. The framework would look at {@code Accept} before it calls a resource, of
 * several such headers at the first alone, and couldn't say what is available instead; so it is told that anything is
 * accepted.
 */
@ApplicationScoped
public class Negotiation implements Handler<RoutingContext> {

    /** The parameter that counts instead of {@code Accept}, so that a link can say what it leads to. */
    static final String FORMAT = "format";

    /** A path that names the format, which counts instead of both. */
    private static final Pattern TABLE_FILE = Pattern.compile("/(?:countries/[^/]+/)?(?:%s|theme-matrix)\\.(%s)"
            .formatted(
                    Table.ALL.stream().map(Table::name).collect(Collectors.joining("|")),
                    String.join("|", Format.names())));

    private static final String ACCEPTED = AcceptedMediaTypes.class.getName();

    private final CurrentVertxRequest request;

    Negotiation(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void handle(RoutingContext context) {
        List<String> named = context.queryParam(FORMAT);
        Matcher file = TABLE_FILE.matcher(context.request().path());
        Optional<Format> format = file.matches()
                ? Format.named(file.group(1))
                : named.size() == 1 ? Format.named(named.get(0)) : Optional.empty();
        context.put(
                ACCEPTED,
                AcceptedMediaTypes.of(format.map(Format::mediaType)
                        .map(List::of)
                        .orElseGet(() -> context.request().headers().getAll(HttpHeaders.ACCEPT))));
        context.request().headers().set(HttpHeaders.ACCEPT, "*/*");
        context.next();
    }

    /**
     * The media type that the current request wants most.
     *
     * @param available the media types in which the answer is available, the usual one first
     * @throws NotAcceptableMediaTypeException if the request accepts none of them
     */
    public String choose(List<String> available) {
        return choose(available, request.getCurrent());
    }

    /** The same for any request. */
    static String choose(List<String> available, RoutingContext context) {
        return accepted(context).best(available).orElseThrow(() -> new NotAcceptableMediaTypeException(available));
    }

    /** Whether a request wants a page rather than data. */
    public static boolean wantsPage(RoutingContext context) {
        return accepted(context)
                .best(List.of(Format.JSON.mediaType(), "text/html"))
                .filter("text/html"::equals)
                .isPresent();
    }

    private static AcceptedMediaTypes accepted(RoutingContext context) {
        AcceptedMediaTypes accepted = context.get(ACCEPTED);
        return accepted == null ? AcceptedMediaTypes.of(List.of()) : accepted;
    }
}
