package kaigai.query;

import java.util.List;

/** Thrown for something that isn't there under that name. Its message is one sentence or two for the user. */
public final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Names what was asked for, and what there is that is near enough to be meant.
     *
     * @param kind what the name should be one of: {@code theme}
     * @param known the names that there are
     */
    public UnknownNameException(String kind, String name, List<String> known) {
        super("There is no " + kind + " \"" + Nearest.shortened(name) + "\"." + Nearest.sentence(name, known));
    }
}
