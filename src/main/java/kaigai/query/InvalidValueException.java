package kaigai.query;

/** Thrown for a parameter whose value can't be understood. */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;

    /** Says which parameter it is, what it holds, and what was expected. */
    public InvalidValueException(String parameter, String value, String expected) {
        super("The parameter %s is \"%s\"; expected: %s.".formatted(parameter, value, expected));
        this.parameter = parameter;
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
    }
}
