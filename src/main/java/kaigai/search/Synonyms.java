package kaigai.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words that mean the same in this field. They are read from a text file: a group per line, its words and phrases
 * separated by commas; what follows a {@code #} is a comment. A word may be in several groups.
 */
final class Synonyms {

    private static final String FILE = "/search/synonyms.txt";

    private final Map<String, Set<String>> groups = new HashMap<>();

    private Synonyms() {}

    /**
     * What a row may have in place of some of the words.
     *
     * @param words one or more words as they were typed, all of which a row has, or
     * @param synonyms words and phrases, one of which it has
     */
    record Term(List<String> words, List<String> synonyms) {}

    /** The synonyms that the program brings. */
    static Synonyms load() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            return of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of synonyms. */
    static Synonyms of(Reader file) {
        Synonyms synonyms = new Synonyms();
        new BufferedReader(file).lines().forEach(line -> synonyms.add(line.replaceFirst("#.*", "")));
        return synonyms;
    }

    private void add(String line) {
        List<String> group = Arrays.stream(line.split(","))
                .map(word -> FoldedText.of(word).toString())
                .filter(word -> !word.isEmpty())
                .toList();
        group.forEach(word ->
                groups.computeIfAbsent(word, key -> new LinkedHashSet<>()).addAll(group));
    }

    /** Puts together neighbouring words that make a known phrase, and adds the synonyms of each word and phrase. */
    List<Term> expand(List<String> words) {
        List<Term> terms = new ArrayList<>();
        for (int start = 0; start < words.size(); ) {
            int end = words.size();
            while (end > start + 1 && !groups.containsKey(String.join(" ", words.subList(start, end)))) {
                end--;
            }
            List<String> together = words.subList(start, end);
            terms.add(new Term(together, synonyms(String.join(" ", together))));
            start = end;
        }
        return terms;
    }

    private List<String> synonyms(String term) {
        return groups.getOrDefault(term, Set.of()).stream()
                .filter(synonym -> !synonym.equals(term))
                .toList();
    }
}
