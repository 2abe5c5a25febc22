package kaigai.api;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import kaigai.query.InvalidValueException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what the framework would pass over in silence: a parameter that the resource doesn't know, such as a misspelt
 * {@code release}, one that is given twice, and one without a value.
 */
class QueryParameters {

    @ServerRequestFilter
    void check(UriInfo uri, ResourceInfo resource) {
        List<String> known = Arrays.stream(resource.getResourceMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .map(Parameter::getName)
                .toList();
        uri.getQueryParameters().forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, List<String> values, List<String> known) {
        String first = values.get(0);
        if (!known.contains(name)) {
            String expected = known.isEmpty() ? "no parameter" : "one of the parameters " + String.join(", ", known);
            throw new InvalidValueException(name, first, expected);
        }
        if (values.size() > 1) {
            throw new InvalidValueException(name, String.join(" and ", values), "one value");
        }
        if (first.isEmpty()) {
            throw new InvalidValueException(name, "", "a value, or no such parameter");
        }
    }
}
