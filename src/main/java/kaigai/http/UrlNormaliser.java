package kaigai.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Routes requests as if their URLs were written the usual way: characters that curl sends as they are become
 * percent-encoded (RFC 3987, section 3.1), and parameters that mean nothing here are left out, those that an empty form
 * field sends, and those that other sites and libraries add.
 */
@ApplicationScoped
public class UrlNormaliser implements Handler<RoutingContext> {

    private static final Pattern MEANINGLESS = Pattern.compile("(?:_|fbclid|gclid|utm_\\w+)(?:=.*)?|[^=]+=");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[\\x80-\\xff]+");

    @Override
    public void handle(RoutingContext context) {
        String url = context.request().uri();
        String normal = normal(url);
        if (normal.equals(url)) {
            context.next();
        } else {
            context.reroute(normal);
        }
    }

    /** The URL in its usual form, whose characters are bytes: the HTTP server reads ISO 8859-1. */
    static String normal(String url) {
        String ascii = isAscii(url) || !RequestTarget.isUtf8(url)
                ? url
                : BEYOND_ASCII
                        .matcher(url)
                        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.ISO_8859_1));
        int query = ascii.indexOf('?');
        if (query < 0 || query > RequestValidator.LONGEST_URL) {
            return ascii;
        }
        String parameters = Arrays.stream(ascii.substring(query + 1).split("&"))
                .filter(parameter -> !MEANINGLESS.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return ascii.substring(0, query) + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static boolean isAscii(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
