package kaigai.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the YAML between the two lines {@code ---} key by key, so that each mistake is told with its own line. */
final class FrontMatterYaml {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final String KEYS = "one of the keys `id`, `name_en` and `iso_alpha2`, once";

    private static final int LONGEST_NAME = 100;

    /** What is asked of a key's value. */
    private record Form(String words, Predicate<String> test) {}

    private static final Map<String, Form> FORMS = Map.of(
            "id",
            new Form("`id:` with " + Place.ID_FORM, Place::isId),
            "name_en",
            new Form(
                    "`name_en:` with an English name of at most 100 characters, such as `Barcelona`",
                    value -> !value.isBlank()
                            && value.length() <= LONGEST_NAME
                            && Characters.firstForbidden(value).isEmpty()),
            "iso_alpha2",
            new Form("`iso_alpha2:` with an ISO 3166-1 alpha-2 code, such as `ES`", value -> Countries.withAlpha2(value)
                    .isPresent()));

    private final List<String> lines;
    private final Findings findings;
    private final Map<String, String> values = new HashMap<>();

    FrontMatterYaml(List<String> lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
    }

    FrontMatter read(int lineCount) {
        try (JsonParser parser = YAML.createParser(String.join("\n", lines))) {
            readAll(parser);
        } catch (JsonProcessingException e) {
            add(e.getLocation(), FindingCode.BAD_FRONT_MATTER.expected());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FrontMatter(values.get("id"), values.get("name_en"), values.get("iso_alpha2"), lineCount);
    }

    private void readAll(JsonParser parser) throws IOException {
        JsonToken start = parser.nextToken();
        if (start == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                readKey(parser);
            }
            start = parser.nextToken();
        }
        if (start != null) {
            add(parser.currentTokenLocation(), FindingCode.BAD_FRONT_MATTER.expected());
        }
    }

    private void readKey(JsonParser parser) throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        String key = parser.currentName();
        Form form = FORMS.get(key);
        JsonToken token = parser.nextToken();
        String value = token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : "";
        parser.skipChildren();
        if (form == null || values.containsKey(key)) {
            add(location, KEYS);
        } else if (form.test.test(value)) {
            values.put(key, value);
        } else {
            add(location, form.words);
        }
    }

    /** The library counts the lines from the one below the first {@code ---}. */
    private void add(JsonLocation location, String expected) {
        int number = Math.max(1, Math.min(location == null ? 1 : location.getLineNr(), lines.size()));
        Source source = new Source(0, number + 1, number + 1);
        findings.add(FindingCode.BAD_FRONT_MATTER, source, lines.get(number - 1), expected);
    }
}
