package kaigai.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes that are planted into a small OpenAPI document, of which a line break is written {@code ~}. */
class ApiChangeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a field is left out | pages:~          type: integer~          format: int32~        population | population",
                "a field gets another type | pages:~          type: integer | pages:~          type: string",
                "a nullable field gets another type | - number~          - \"null\" | - boolean~          - \"null\"",
                "a field of two types loses one | - string~          - integer | - string~          - boolean",
                "a field gets another format | int32 | int64",
                "a field may be null | country:~          type: string | country:~          type:~          - string~          - \"null\"",
                "a field comes and goes | - country~      - kind~      - pages | - country~      - kind",
                "the elements of a list change | items:~            type: string~        cell | items:~            type: integer~        cell",
                "a field has another value | - city~        pages | - city~          - region~        pages",
                "a parameter is renamed | population__gte | population__min",
                "a parameter gets another type | schema:~          type: number | schema:~          type: boolean",
                "a parameter is required | required: false | required: true",
                "a parameter is new and required | parameters:~      - $ref | parameters:~      - {name: key, in: query, required: true, schema: {type: string}}~      - $ref",
                "a parameter takes fewer values | - country~            - city~      - name | - country~      - name",
                "a parameter takes a smaller number | maximum: 5000 | maximum: 100",
                "a format is no longer served | text/csv | text/tab-separated-values",
                "a status is no longer documented | \"404\" | \"410\"",
            })
    void breaks(String change, String before, String after) throws IOException {
        ApiChange planted = ApiChange.between(document(), planted(before, after));
        assertThat(planted.brokenOperations()).containsExactly("GET /countries");
        assertThat(planted.description()).contains("/countries").doesNotContain("/themes");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a description changes | People | Inhabitants",
                "a path is added | paths:~ | paths:~  /cities:~    get:~      responses:~        \"200\":~          description: Cities~",
                "a field is added | country:~          type: string~        kind | country:~          type: string~        name:~          type: string~        kind",
                "a field is null no longer | - number~          - \"null\" | - number",
                "a field has a value less | - country~          - city~        pages | - country~        pages",
                "a parameter is added | parameters:~      - $ref | parameters:~      - {name: q, in: query, schema: {type: string}}~      - $ref",
                "a parameter takes more values | - city~      - name | - city~            - region~      - name",
                "a format is added | text/csv | application/x-ndjson: {schema: {type: string}}~            text/csv",
            })
    void breaksNothing(String change, String before, String after) throws IOException {
        assertThat(ApiChange.between(document(), planted(before, after)).brokenOperations())
                .isEmpty();
    }

    @Test
    void aRemovedNullableFieldBreaks() throws IOException {
        String renamed =
                document().replace("population:\n", "inhabitants:\n").replace("- population\n", "- inhabitants\n");
        assertThat(ApiChange.between(document(), renamed).brokenOperations()).containsExactly("GET /countries");
    }

    @Test
    void aRemovedPathBreaks() throws IOException {
        assertThat(ApiChange.between(document(), planted("/themes:", "/topics:"))
                        .brokenOperations())
                .containsExactly("GET /themes");
    }

    private static String planted(String before, String after) throws IOException {
        String place = before.replace('~', '\n');
        assertThat(document()).containsOnlyOnce(place);
        return document().replace(place, after.replace('~', '\n'));
    }

    private static String document() throws IOException {
        try (var resource =
                Objects.requireNonNull(ApiChangeTest.class.getResourceAsStream("/openapi/countries.yaml"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
