package kaigai.query;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Thrown for something that isn't there under that name. Its message is one sentence or two for the user. */
public final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 60;

    /**
     * Names what was asked for, and what there is that is near enough to be meant.
     *
     * @param kind what the name should be one of: {@code theme}
     * @param known the names that there are
     */
    public UnknownNameException(String kind, String name, List<String> known) {
        super("There is no " + kind + " \"" + shortened(name) + "\"." + nearest(name, known));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    private static String nearest(String name, List<String> known) {
        String compared = shortened(name);
        return known.stream()
                .filter(candidate -> distance(candidate, compared) * 2 <= candidate.length())
                .min(Comparator.comparing(candidate -> distance(candidate, compared)))
                .map(candidate -> " The nearest is \"" + candidate + "\".")
                .orElse("");
    }

    private static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance().apply(a, b);
    }
}
