package kaigai.query;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a misspelt name was meant to be. */
final class Nearest {

    private static final int LONGEST_NAME = 60;

    private Nearest() {}

    /** A sentence that names the nearest of the names that there are, led by a space; nothing where none is near. */
    static String sentence(String name, List<String> known) {
        String compared = shortened(name);
        return known.stream()
                .filter(candidate -> distance(candidate, compared) * 2 <= candidate.length())
                .min(Comparator.comparing(candidate -> distance(candidate, compared)))
                .map(candidate -> " The nearest is \"" + candidate + "\".")
                .orElse("");
    }

    /** The name, cut where it is too long to be repeated. */
    static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    private static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance().apply(a, b);
    }
}
