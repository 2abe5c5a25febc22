package kaigai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kaigai.search.FoldedText.Span;
import kaigai.search.HitView.Piece;
import kaigai.search.Synonyms.Term;

/** An excerpt of a text around the words of a search. */
final class Snippet {

    private static final int BEFORE = 40;
    private static final int LONGEST = 160;
    private static final String LEFT_OUT = "…";

    private final String text;
    private final List<Span> matches;
    private final int points;

    private Snippet(String text, List<Span> matches, int points) {
        this.text = text;
        this.matches = matches;
        this.points = points;
    }

    static Snippet of(String text, List<Term> terms) {
        FoldedText folded = FoldedText.of(text);
        List<Span> matches = new ArrayList<>();
        int points = 0;
        for (Term term : terms) {
            List<Span> words = spans(folded, term.words());
            List<Span> synonyms = spans(folded, term.synonyms());
            matches.addAll(words);
            matches.addAll(synonyms);
            points += words.isEmpty() ? Math.min(1, synonyms.size()) : 2;
        }
        matches.sort(Comparator.comparing(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        return new Snippet(text, matches, points);
    }

    private static List<Span> spans(FoldedText text, List<String> words) {
        return words.stream().flatMap(word -> text.spansOf(word).stream()).toList();
    }

    /**
     * How well the text shows what was found: for each term 2 if one of its words stands in it, 1 if a synonym does.
     */
    int points() {
        return points;
    }

    /** The excerpt. It begins a little before the first match, and neither a match nor a character is cut in two. */
    List<Piece> pieces() {
        int start = matches.isEmpty() ? 0 : whole(Math.max(0, matches.get(0).start() - BEFORE));
        int end = whole(Math.min(text.length(), start + LONGEST));
        List<Piece> pieces = new ArrayList<>();
        add(pieces, start > 0 ? LEFT_OUT : "", false);
        int at = start;
        for (Span match : matches) {
            if (match.end() > at && match.start() < end) {
                int first = Math.max(at, match.start());
                add(pieces, text.substring(at, first), false);
                add(pieces, text.substring(first, match.end()), true);
                at = match.end();
            }
        }
        end = Math.max(at, end);
        add(pieces, text.substring(at, end), false);
        add(pieces, end < text.length() ? LEFT_OUT : "", false);
        return pieces;
    }

    /** The place, or the one before it if it is inside a character outside the Basic Multilingual Plane. */
    private int whole(int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private static void add(List<Piece> pieces, String text, boolean match) {
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).match() == match) {
            pieces.set(last, new Piece(pieces.get(last).text() + text, match));
        } else {
            pieces.add(new Piece(text, match));
        }
    }
}
