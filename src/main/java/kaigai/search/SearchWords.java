package kaigai.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kaigai.query.InvalidValueException;

/** Parses what a person types into a search box. There are no operators: only quotation marks mean something. */
public final class SearchWords {

    /** The most characters that {@code q} may have. */
    public static final int LONGEST = 200;

    /** The most words that {@code q} may have. */
    public static final int MOST = 10;

    private static final String EXPECTED =
            "1 to %d words of at most %d characters together; a phrase stands in quotation marks"
                    .formatted(MOST, LONGEST);
    private static final String EXPECTED_LETTERS = "letters or digits, since symbols are not searched";
    private static final Pattern WORD = Pattern.compile("[\"＂“”]([^\"＂“”]*)(?:[\"＂“”]|$)|[^\"＂“”\\s\\h\\p{Cc}]+");

    private SearchWords() {}

    /**
     * The words and phrases, folded. A word with symbols inside is a phrase of its parts.
     *
     * @param q what was typed; null if nothing was
     * @throws InvalidValueException if there are no words, too many, or symbols alone
     */
    public static List<String> of(String q) {
        String typed = Optional.ofNullable(q).orElse("");
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            throw new InvalidValueException("q", typed.substring(0, typed.offsetByCodePoints(0, 20)) + "…", EXPECTED);
        }
        List<MatchResult> parts = WORD.matcher(typed).results().toList();
        List<String> words = parts.stream()
                .map(SearchWords::folded)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty() && parts.stream().anyMatch(part -> !part.group().isBlank())) {
            throw new InvalidValueException("q", typed, EXPECTED_LETTERS);
        }
        if (words.isEmpty() || words.size() > MOST) {
            throw new InvalidValueException("q", typed, EXPECTED);
        }
        return words;
    }

    /** Whether words have letters, and none that is Japanese. */
    static boolean areEnglish(List<String> words) {
        String letters = String.join("", words).replaceAll("[^\\p{L}]", "");
        return !letters.isEmpty() && letters.chars().allMatch(c -> FoldedText.isWordCharacter((char) c));
    }

    private static String folded(MatchResult word) {
        return FoldedText.of(word.group(1) == null ? word.group() : word.group(1))
                .toString();
    }
}
