package kaigai.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks of a row of {@code search_row} that all words stand in it, in SQL. The index gives the rows that have all pairs
 * of characters of the words; a word of three characters or more must also stand there as a whole.
 */
final class WordsSql {

    private static final int LONGEST_IN_INDEX = 2;

    private final List<String> words;

    /** Of folded words. */
    WordsSql(List<String> words) {
        this.words = words;
    }

    private List<String> longer() {
        return words.stream()
                .filter(word -> word.codePointCount(0, word.length()) > LONGEST_IN_INDEX)
                .toList();
    }

    /** The condition. */
    String condition() {
        return "search_grams(name || summary || text) @> ?"
                + longer().stream()
                        .map(word -> " AND (strpos(name, ?) > 0 OR strpos(summary, ?) > 0 OR strpos(text, ?) > 0)")
                        .collect(Collectors.joining());
    }

    /** The values of its parameters: texts, and lists of texts for arrays. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        values.add(SearchWords.grams(words));
        longer().forEach(word -> values.addAll(List.of(word, word, word)));
        return values;
    }
}
