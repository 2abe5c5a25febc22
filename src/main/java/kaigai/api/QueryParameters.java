package kaigai.api;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kaigai.query.InvalidValueException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what the framework would pass over in silence: a parameter that the resource doesn't know, such as a misspelt
 * {@code release}, one that is given twice, and one without a value. A resource that looks at all parameters by itself
 * is left alone.
 */
class QueryParameters {

    private static final List<String> ONLY_FORMAT = List.of("json");

    @ServerRequestFilter
    void check(UriInfo uri, ResourceInfo resource) {
        Parameter[] parameters = resource.getResourceMethod().getParameters();
        if (Arrays.stream(parameters).anyMatch(parameter -> parameter.getType() == UriInfo.class)) {
            return;
        }
        List<String> known = Stream.concat(
                        Arrays.stream(parameters)
                                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                                .map(Parameter::getName),
                        Stream.of(FormatParameter.NAME))
                .toList();
        uri.getQueryParameters().forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, List<String> values, List<String> known) {
        if (!known.contains(name)) {
            throw InvalidValueException.unknownParameter(name, known);
        }
        RequestParameters.refuseSeveral(name, values);
        RequestParameters.refuseEmpty(name, values);
        if (name.equals(FormatParameter.NAME) && !ONLY_FORMAT.contains(values.get(0))) {
            throw InvalidValueException.notOneOf(name, values.get(0), ONLY_FORMAT);
        }
    }
}
