package kaigai.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks the service under test as a browser does. */
final class Browser {

    static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private Browser() {}

    /** A request of a browser whose reader prefers a language. */
    static RequestSpecification in(String languages) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept", ACCEPT)
                .header("Accept-Language", languages);
    }

    /** The page that a path shows a reader of English. */
    static Document page(String path) {
        return page(in("en-GB,en;q=0.9").get(path), 200);
    }

    /** The page that a response with a status is. */
    static Document page(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        return Jsoup.parse(response.asString());
    }
}
