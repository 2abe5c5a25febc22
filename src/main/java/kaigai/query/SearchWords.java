package kaigai.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaigai.report.FoldedText;

/** Understands what a person types into a search box. */
public final class SearchWords {

    /** The most characters that {@code q} may have. */
    public static final int LONGEST = 200;

    /** The most words that {@code q} may have. */
    public static final int MOST = 10;

    private static final String EXPECTED =
            "1 to %d words of at most %d characters together; a phrase stands in quotation marks"
                    .formatted(MOST, LONGEST);
    private static final Pattern WORD = Pattern.compile("[\"＂“”]([^\"＂“”]*)(?:[\"＂“”]|$)|[^\"＂“”\\s\\h\\p{Cc}]+");

    private SearchWords() {}

    /**
     * The words and phrases, folded.
     *
     * @param q what was typed; null where nothing was
     * @throws InvalidValueException if there are no words, or too many
     */
    public static List<String> of(String q) {
        String typed = Optional.ofNullable(q).orElse("");
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            throw new InvalidValueException("q", typed.substring(0, typed.offsetByCodePoints(0, 20)) + "…", EXPECTED);
        }
        List<String> words = WORD.matcher(typed)
                .results()
                .map(SearchWords::folded)
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
        if (words.isEmpty() || words.size() > MOST) {
            throw new InvalidValueException("q", typed, EXPECTED);
        }
        return words;
    }

    /** What the index has for the words: pairs of neighbouring characters, or the one character of a word. */
    static List<String> grams(List<String> words) {
        return words.stream().flatMap(SearchWords::grams).distinct().toList();
    }

    private static Stream<String> grams(String word) {
        int[] characters = word.codePoints().toArray();
        return characters.length == 1
                ? Stream.of(word)
                : IntStream.range(1, characters.length).mapToObj(i -> new String(characters, i - 1, 2));
    }

    private static String folded(MatchResult word) {
        String text = word.group(1) == null ? word.group() : word.group(1);
        return FoldedText.of(text).toString().strip();
    }
}
