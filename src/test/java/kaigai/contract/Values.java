package kaigai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kaigai.contract.ApiOperation.Parameter;

/**
 * Makes up values of parameters, percent-encoded: good ones of the schema, the example, or what the service itself has
 * in a field of that name; such with a slip; and wild ones.
 */
final class Values {

    /** As they are sent: some are no percent-encoding, or none of UTF-8. */
    private static final List<String> WILD = List.of(
            "",
            "%00",
            "a%00b",
            "%0D%0A",
            "%0D%0ASet-Cookie:%20a=b",
            "%09",
            "%7F",
            "%C2%85",
            "%ED%A0%80",
            "%ED%BF%BF",
            "%C0%AF",
            "%E0%80%AF",
            "%FF",
            "%E9%9B",
            "%F4%90%80%80",
            "%zz",
            "%",
            "%u0041",
            "%EF%BB%BF",
            "%EF%BF%BE",
            "%EF%BF%BD",
            "%F0%9F%98%80",
            "%E2%80%AEabc",
            "%EF%BC%91%EF%BC%92",
            "%E9%9B%BB%E5%AD%90",
            "電子",
            "%CC%81%CC%81%CC%81%CC%81",
            "-1",
            "-0",
            "+1",
            "00",
            "1e3",
            "1e400",
            "NaN",
            "0x10",
            "1.5",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "0.00000000000000000000000000000000000001",
            "true",
            "null",
            "undefined",
            "*",
            "%25",
            "%25s%25n",
            "_",
            "%5C",
            "%2F",
            "..",
            "%2e%2e%2f",
            "%27%20OR%201%3D1--",
            "%27%3B%20SELECT%20pg_sleep(9)--",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%24%7Bjndi:ldap://x%7D",
            "%7B%7D",
            "[]",
            "|",
            "{a}",
            "a+b",
            "+",
            ",",
            ",,,",
            "%22",
            "%22unclosed",
            "2026-02-30",
            "0000-00-00",
            "999999999-01-01",
            "a".repeat(201),
            "%E9%9B%BB".repeat(100),
            "1,".repeat(300));

    private static final List<String> SLIPS = List.of("-", "_", " ", "　", "é", "%", "0", ",", "A", "ｱ", "\t", "'");

    private final Map<String, List<String>> known;

    /**
     * Makes up values.
     *
     * @param known values that the service has, by the names of fields
     */
    Values(Map<String, List<String>> known) {
        this.known = known;
    }

    /** Good values: one, or several where the parameter takes a list. */
    List<String> good(Parameter parameter, SplittableRandom random) {
        JsonNode schema = parameter.schema();
        if (!schema.path("type").asText().equals("array")) {
            return List.of(encoded(good(parameter, schema, random)));
        }
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            values.add(encoded(good(parameter, schema.get("items"), random)));
        }
        return parameter.isRepeated() ? values : List.of(String.join(",", values));
    }

    /** A value that is good but for a slip. */
    String slipped(Parameter parameter, SplittableRandom random) {
        JsonNode schema = parameter.schema();
        String good = good(parameter, schema.has("items") ? schema.get("items") : schema, random);
        int at = good.isEmpty() ? 0 : random.nextInt(good.length());
        String rest = good.substring(Math.min(good.length(), at + 1));
        String slip = pick(SLIPS, random);
        return encoded(
                switch (random.nextInt(6)) {
                    case 0 -> good.substring(0, at) + rest;
                    case 1 -> good.substring(0, at) + slip + good.substring(at);
                    case 2 -> good.substring(0, at) + slip + rest;
                    case 3 -> good + slip;
                    case 4 -> slip + good;
                    default -> good.equals(good.toUpperCase()) ? good.toLowerCase() : good.toUpperCase();
                });
    }

    /** Any value. */
    static String wild(SplittableRandom random) {
        return random.nextInt(4) == 0 ? pick(WILD, random) + pick(WILD, random) : pick(WILD, random);
    }

    static <T> T pick(List<T> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }

    private String good(Parameter parameter, JsonNode schema, SplittableRandom random) {
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asText();
        }
        String field = parameter.name().replaceFirst("__.*", "");
        List<String> values = known.getOrDefault(field, List.of());
        return switch (schema.path("type").asText()) {
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "integer", "number" ->
                values.isEmpty() || random.nextBoolean() ? number(schema, random) : pick(values, random);
            default -> values.isEmpty() ? parameter.example() + "x" : pick(values, random);
        };
    }

    /** A number within the bounds, often on one of them. */
    private static String number(JsonNode schema, SplittableRandom random) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(1_000_000);
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(least);
            case 1 -> String.valueOf(most);
            default -> String.valueOf(random.nextLong(least, Math.min(most, least + 100) + 1));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
