package kaigai.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import kaigai.api.Answer;
import kaigai.api.PageAnswer;
import kaigai.api.RequestedRelease;
import kaigai.http.CanonicalUrl;
import kaigai.http.Language;
import kaigai.http.Problem;
import kaigai.http.ServiceAddress;
import kaigai.page.Frame.Edition;

/** Makes pages out of templates. */
@ApplicationScoped
class PageMaker {

    private final ServiceAddress address;

    PageMaker(ServiceAddress address) {
        this.address = address;
    }

    /**
     * A page at a path that names its language.
     *
     * @param place where it is below the language
     * @param content the template with what it shows
     */
    PageAnswer page(
            RequestedRelease requested,
            Language language,
            CanonicalUrl place,
            Function<Frame, TemplateInstance> content) {
        CanonicalUrl url = Frame.url(language, place);
        return page(requested, language, place, requested.links(url), false, content);
    }

    /** The front page at the service's own address, where the request's headers choose the language. */
    PageAnswer front(RequestedRelease requested, Language language, Function<Frame, TemplateInstance> content) {
        CanonicalUrl here = CanonicalUrl.of("/");
        String pinned = requested.pinned(Frame.url(language, here));
        return page(requested, language, here, new Answer.Links(requested.self(here), null, pinned), true, content);
    }

    private PageAnswer page(
            RequestedRelease requested,
            Language language,
            CanonicalUrl place,
            Answer.Links links,
            boolean isNegotiated,
            Function<Frame, TemplateInstance> content) {
        String absolute = address.absolute();
        Frame frame = new Frame(language, address.base(), absolute, place, Optional.of(edition(requested)));
        TemplateInstance page = content.apply(frame);
        return PageAnswer.page(links, requested.validators(), language, absolute, isNegotiated, out -> {
            try (out) {
                out.write(html(page, language).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static Edition edition(RequestedRelease requested) {
        String day = requested
                .validators()
                .modified()
                .orElseThrow()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        return new Edition(requested.id(), requested.isNamed(), day);
    }

    /** The page on a problem, whatever the place, and although perhaps nothing can be read. */
    String problem(Problem problem, Language language) {
        Frame frame = new Frame(language, address.base(), address.absolute(), CanonicalUrl.of("/"), Optional.empty());
        return html(Templates.problem(frame, problem), language);
    }

    private static String html(TemplateInstance page, Language language) {
        return page.setLocale(language.tag()).render();
    }
}
