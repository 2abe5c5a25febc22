package kaigai.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kaigai.query.HitView.Piece;
import kaigai.report.FoldedText;
import kaigai.report.FoldedText.Span;

/** Cuts out of a text what stands around the words of a search. */
final class Snippet {

    private static final int BEFORE = 40;
    private static final int LONGEST = 160;
    private static final String LEFT_OUT = "…";

    private final String text;
    private final List<Span> matches;
    private final long words;

    private Snippet(String text, List<Span> matches, long words) {
        this.text = text;
        this.matches = matches;
        this.words = words;
    }

    static Snippet of(String text, List<String> words) {
        FoldedText folded = FoldedText.of(text);
        List<Span> matches = words.stream()
                .flatMap(word -> folded.spansOf(word).stream())
                .sorted(Comparator.comparing(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList();
        return new Snippet(
                text,
                matches,
                words.stream().filter(folded.toString()::contains).count());
    }

    /** How many of the words stand in the text. */
    long words() {
        return words;
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

    /** The place, or the one before it where it would part a character outside the Basic Multilingual Plane. */
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
