package kaigai.api;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaigai.query.InvalidValueException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what the framework would pass over in silence: a parameter that the resource doesn't know, such as a misspelt
 * {@code release}, one that is given twice and isn't a list, and one without a value. A resource that looks at all
 * parameters by itself is left alone.
 */
class QueryParameters {

    private static final List<String> ONLY_FORMAT = List.of("json");

    @ServerRequestFilter
    void check(UriInfo uri, ResourceInfo resource) {
        if (uri.getQueryParameters().isEmpty()) {
            return;
        }
        Parameter[] parameters = resource.getResourceMethod().getParameters();
        if (Arrays.stream(parameters).anyMatch(parameter -> parameter.getType() == UriInfo.class)) {
            return;
        }
        Map<String, Boolean> repeatable = Arrays.stream(parameters)
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .collect(Collectors.toMap(
                        Parameter::getName,
                        parameter -> parameter.getType() == List.class,
                        (first, second) -> first,
                        LinkedHashMap::new));
        repeatable.put(Negotiation.FORMAT, false);
        uri.getQueryParameters().forEach((name, values) -> check(name, values, repeatable));
    }

    private static void check(String name, List<String> values, Map<String, Boolean> repeatable) {
        if (!repeatable.containsKey(name)) {
            throw InvalidValueException.unknownParameter(name, List.copyOf(repeatable.keySet()));
        }
        if (!repeatable.get(name)) {
            RequestParameters.refuseSeveral(name, values);
        }
        RequestParameters.refuseEmpty(name, values);
        if (name.equals(Negotiation.FORMAT) && !ONLY_FORMAT.contains(values.get(0))) {
            throw InvalidValueException.notOneOf(name, values.get(0), ONLY_FORMAT);
        }
    }
}
