package kaigai.api;

import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaigai.query.InvalidValueException;

/** The query parameters of a request; those that are taken are understood, and the rest remains. */
final class RequestParameters {

    private final Map<String, List<String>> rest;

    /**
     * Reads them off a URL.
     *
     * @throws InvalidValueException if one of them has no value
     */
    RequestParameters(UriInfo uri) {
        rest = new LinkedHashMap<>(uri.getQueryParameters());
        rest.forEach(RequestParameters::refuseEmpty);
    }

    static void refuseEmpty(String name, List<String> values) {
        if (values.contains("")) {
            throw new InvalidValueException(name, "", "a value, or no such parameter");
        }
    }

    static void refuseSeveral(String name, List<String> values) {
        if (values.size() > 1) {
            throw InvalidValueException.severalValues(name, values);
        }
    }

    /**
     * The one value of a parameter.
     *
     * @throws InvalidValueException if it has several
     */
    Optional<String> take(String name) {
        List<String> values = rest.remove(name);
        if (values == null) {
            return Optional.empty();
        }
        refuseSeveral(name, values);
        return Optional.of(values.get(0));
    }

    /** Those that nobody has taken. */
    Map<String, List<String>> rest() {
        return rest;
    }
}
