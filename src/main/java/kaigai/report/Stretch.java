package kaigai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts of a parsed report that must stand in some lines. A text is used up where it is found, so that it can't
 * excuse a second place; only a recurring one may stand there any number of times.
 */
final class Stretch {

    private final Map<Words, Integer> lines = new HashMap<>();
    private final Set<Words> recurringLines = new LinkedHashSet<>();
    private final Map<String, Integer> pieces = new HashMap<>();
    private final List<List<String>> choices = new ArrayList<>();
    private final Set<String> recurringPieces = new LinkedHashSet<>();
    private final List<String> urls = new ArrayList<>();
    private boolean saysNone;

    /** A text of which each line is a whole line of the report, its marks of a list or heading included. */
    void addLines(String text) {
        words(text).forEach(line -> lines.merge(line, 1, Integer::sum));
    }

    /** A text that may be a whole line any number of times, with the marks of a heading or without. */
    void addRecurringLine(String text) {
        words(text).forEach(recurringLines::add);
    }

    /** A text that stands within lines, its parts between ■ each by itself. */
    void addText(String text) {
        words(text == null ? null : text.replace('■', '\n')).forEach(words -> {
            add(words.text());
            urls.addAll(words.urls());
        });
    }

    /** A text that may stand within lines any number of times. */
    void addRecurring(String text) {
        words(text).map(Words::text).forEach(recurringPieces::add);
    }

    /** A word for which there are others. */
    void addOneOf(List<String> forms) {
        choices.add(forms);
    }

    void addReference(Reference reference) {
        addText(reference.title());
        if (reference.url() != null && !reference.url().equals(reference.title())) {
            Words.ofAddress(reference.url()).ifPresent(urls::add);
        }
    }

    /** That one of the lines says "none" in a cell that says more. */
    void addNone() {
        saysNone = true;
    }

    boolean saysNone() {
        return saysNone;
    }

    /** Uses up the text that this line is, if there is one. */
    boolean takeLine(Line line) {
        Words words = Words.of(line.text());
        if (lines.containsKey(words)) {
            lines.computeIfPresent(words, (same, left) -> left > 1 ? left - 1 : null);
            return true;
        }
        return recurringLines.contains(Words.of(line.content()));
    }

    /** Takes from what is left of a line all texts that stand in it, and uses them up. */
    void takeFrom(Remainder rest) {
        String whole = rest.withoutMark(); // in most lines a single text, which needs no search
        List<String> candidates = pieces.containsKey(whole) ? List.of(whole) : longestFirst();
        for (String piece : candidates) {
            while (pieces.containsKey(piece) && rest.take(piece)) {
                remove(piece);
            }
        }
        choices.removeIf(forms -> forms.stream().anyMatch(rest::take));
        recurringPieces.forEach(rest::takeEach);
        urls.removeIf(rest::takeUrl);
    }

    /** Takes from what is left of a line the beginning of a text that goes on in the next one. */
    void takeBeginningFrom(Remainder rest) {
        for (String piece : longestFirst()) {
            int taken = rest.takeBeginning(piece);
            if (taken > 0) {
                remove(piece);
                add(piece.substring(taken));
                return;
            }
        }
    }

    /** A text may hold shorter ones, so it comes before them. */
    private List<String> longestFirst() {
        return pieces.keySet().stream()
                .sorted(Comparator.comparing((String piece) -> -piece.length())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void add(String piece) {
        pieces.merge(piece, 1, Integer::sum);
    }

    private void remove(String piece) {
        pieces.computeIfPresent(piece, (same, left) -> left > 1 ? left - 1 : null);
    }

    private static Stream<Words> words(String text) {
        return text == null
                ? Stream.empty()
                : text.lines().map(Words::of).filter(words -> !words.text().isBlank());
    }
}
