package kaigai.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import kaigai.api.Negotiation;
import kaigai.http.Language;
import kaigai.http.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows a browser what is wrong on a page, where it asked for one; those who ask the API get a problem document. */
@ApplicationScoped
class ProblemPages {

    private static final MediaType HTML = new MediaType("text", "html", "UTF-8");

    private final PageMaker pages;

    ProblemPages(PageMaker pages) {
        this.pages = pages;
    }

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        if (response.getEntity() instanceof Problem problem && isPage(request) && Negotiation.wantsPage(context)) {
            response.setEntity(pages.problem(problem, language(request)), new Annotation[0], HTML);
        }
    }

    private static boolean isPage(ContainerRequestContext request) {
        return path(request).equals("/") || path(request).matches("/pages(?:/.*)?");
    }

    /** The language of the path, or else the one that is asked for. */
    private static Language language(ContainerRequestContext request) {
        for (Language language : Language.values()) {
            if (path(request).startsWith("/pages/" + language.tag() + "/")) {
                return language;
            }
        }
        return Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getPath();
    }
}
