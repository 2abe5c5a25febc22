package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaigai.OtherSettings;
import kaigai.dataset.ServiceDatabase;
import kaigai.query.TableParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages of more rows than a page has where nothing is said, of a table that is made so long. */
@QuarkusTest
@TestProfile(OtherSettings.class)
@Tag("full")
class LongPagesTest {

    private static final String TABLE = "/findings?sort=-position";
    private static final int COPIES = 30;

    @BeforeAll
    static void repeatFindings() throws SQLException {
        try (Connection owner = ServiceDatabase.owner().connect();
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    INSERT INTO finding (report_id, country, country_ja, country_en, position, level, code, message_ja,
                        message_en, stated, expected, source_page, source_first_line, source_last_line)
                    SELECT report_id, country, country_ja, country_en, 1000 * copy + position, level, code, message_ja,
                        message_en, stated, expected, source_page, source_first_line, source_last_line
                    FROM finding, generate_series(1, %d) copy""".formatted(COPIES));
        }
    }

    @Test
    void areThoseOfUsualLengthOneAfterTheOther() {
        List<Map<String, Object>> shorter = new ArrayList<>();
        int total;
        do {
            Response page = page(TABLE + "&offset=" + shorter.size());
            assertThat(page.header("Content-Length"))
                    .as("it is sent as a whole")
                    .isNotNull();
            shorter.addAll(page.jsonPath(Service.EXACT).getList("data"));
            total = page.jsonPath().getInt("meta.total");
        } while (shorter.size() < total);
        assertThat(total).isGreaterThan(2 * TableParameters.DEFAULT_LIMIT);

        Response longest = page(TABLE + "&limit=" + TableParameters.HIGHEST_LIMIT);

        assertThat(longest.header("Content-Length"))
                .as("it is sent as it is read")
                .isNull();
        assertThat(longest.jsonPath(Service.EXACT).<Map<String, Object>>getList("data"))
                .isEqualTo(shorter);
        assertThat(longest.jsonPath().getInt("meta.total")).isEqualTo(total);
        assertThat(longest.jsonPath().getString("links.next")).isNull();
    }

    @Test
    void nameTheNext() {
        Response page = page(TABLE + "&limit=501");

        assertThat(page.jsonPath().getList("data")).hasSize(501);
        assertThat(page.jsonPath().getString("links.next")).contains("&limit=501&offset=501");
        assertThat(page.header("Link"))
                .contains("limit=501&offset=501&release=")
                .contains("rel=\"next\"");
    }

    @Test
    void areSentAsAWholeWhereFewRowsAreLeft() {
        Response page = page(TABLE + "&limit=501&offset=1002");

        assertThat(page.jsonPath().getList("data")).hasSizeBetween(1, TableParameters.DEFAULT_LIMIT);
        assertThat(page.header("Content-Length")).isNotNull();
    }

    private static Response page(String path) {
        Response page = given().header("Accept-Encoding", "identity").get(path);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page;
    }
}
