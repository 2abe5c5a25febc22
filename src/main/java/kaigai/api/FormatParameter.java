package kaigai.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import kaigai.format.Format;

/** Lets {@code ?format=csv} win over {@code Accept}, so that a link can say what it leads to. */
@ApplicationScoped
class FormatParameter {

    static final String NAME = "format";

    private static final int BEFORE_ROUTING = 90;

    void register(@Observes Filters filters) {
        filters.register(FormatParameter::apply, BEFORE_ROUTING);
    }

    private static void apply(RoutingContext context) {
        List<String> given = context.queryParam(NAME);
        Optional<Format> format = given.size() == 1 ? Format.named(given.get(0)) : Optional.empty();
        format.ifPresent(chosen -> context.request().headers().set(HttpHeaders.ACCEPT, chosen.mediaType()));
        context.next();
    }
}
