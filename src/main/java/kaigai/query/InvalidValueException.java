package kaigai.query;

import java.util.List;

/** Thrown for a parameter that there isn't, or whose value can't be understood. */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;

    private InvalidValueException(String message, String parameter) {
        super(message);
        this.parameter = parameter;
    }

    /** Says which parameter it is, what it holds, and what was expected. */
    public InvalidValueException(String parameter, String value, String expected) {
        this(stated(parameter, value, expected), parameter);
    }

    /** Says which parameter names something that there isn't. */
    public InvalidValueException(String parameter, UnknownNameException cause) {
        this("The parameter %s can't be understood. %s".formatted(parameter, cause.getMessage()), parameter);
        initCause(cause);
    }

    /** Says which parameter it is, what it holds, what it may hold, and which of that is nearest. */
    public static InvalidValueException notOneOf(String parameter, String value, List<String> known) {
        String expected = known.isEmpty() ? "none" : "one of " + String.join(", ", known);
        return new InvalidValueException(
                stated(parameter, value, expected) + Nearest.sentence(value, known), parameter);
    }

    /** Says which parameter has several values and may have one. */
    public static InvalidValueException severalValues(String parameter, List<String> values) {
        return new InvalidValueException(parameter, String.join(" and ", values), "one value");
    }

    /** Says which parameter there isn't, which one is nearest, and which there are. */
    public static InvalidValueException unknownParameter(String parameter, List<String> known) {
        return new InvalidValueException(
                "There is no parameter \"%s\" here.%s The parameters are: %s."
                        .formatted(
                                Nearest.shortened(parameter),
                                Nearest.sentence(parameter, known),
                                String.join(", ", known)),
                parameter);
    }

    private static String stated(String parameter, String value, String expected) {
        return "The parameter %s is \"%s\"; expected: %s.".formatted(parameter, Nearest.shortened(value), expected);
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
    }
}
