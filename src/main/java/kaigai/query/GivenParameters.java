package kaigai.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query parameters that a request gives, and, as they are understood, the canonical ones that say the same. */
final class GivenParameters {

    private final Map<String, List<String>> given;
    private final Map<String, List<String>> canonical = new LinkedHashMap<>();

    GivenParameters(Map<String, List<String>> given) {
        this.given = given;
    }

    Set<String> names() {
        return given.keySet();
    }

    boolean has(String parameter) {
        return given.containsKey(parameter);
    }

    /** All values of a parameter; none where it isn't given. */
    List<String> all(String parameter) {
        return given.getOrDefault(parameter, List.of());
    }

    /**
     * The one value of a parameter that is given.
     *
     * @throws InvalidValueException if it has several
     */
    String single(String parameter) {
        List<String> values = given.get(parameter);
        if (values.size() > 1) {
            throw InvalidValueException.severalValues(parameter, values);
        }
        return values.get(0);
    }

    void understood(String parameter, List<String> values) {
        canonical.put(parameter, values);
    }

    /** What was understood, in that order. */
    Map<String, List<String>> canonical() {
        return canonical;
    }
}
