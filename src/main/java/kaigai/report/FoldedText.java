package kaigai.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text made comparable for the search, which knows where in the original each of its characters comes from. NFKC,
 * upper and lower case, full and half width, hiragana and katakana are one; white space and control characters are one
 * space; the {@code **} of Markdown is nothing.
 */
public final class FoldedText {

    /** The katakana that fold to the {@link #HIRAGANA} at the same places. */
    public static final String KATAKANA = characters('ァ', 'ヶ');

    /** The hiragana that katakana fold to. */
    public static final String HIRAGANA = characters('ぁ', 'ゖ');

    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    private final StringBuilder folded = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private FoldedText() {}

    /**
     * A stretch of the original.
     *
     * @param start its first UTF-16 unit
     * @param end the one behind its last
     */
    public record Span(int start, int end) {}

    private static String characters(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Folds a text. */
    public static FoldedText of(String original) {
        FoldedText text = new FoldedText();
        for (int start = 0; start < original.length(); ) {
            int end = endOfCluster(original, start);
            text.add(original.substring(start, end), start, end);
            start = end;
        }
        return text;
    }

    /** The folded text. */
    @Override
    public String toString() {
        return folded.toString();
    }

    /** Where in the original a folded word stands, from left to right, none overlapping another. */
    public List<Span> spansOf(String word) {
        List<Span> spans = new ArrayList<>();
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
            spans.add(new Span(starts[at], ends[at + word.length() - 1]));
        }
        return spans;
    }

    /** Characters that normalisation may melt into one belong together: half-width ｶ and ﾞ make ガ. */
    private static int endOfCluster(String text, int start) {
        if (text.startsWith("**", start)) {
            return start + 2;
        }
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && joinsWhatIsBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean joinsWhatIsBefore(int c) {
        boolean isKanaMark = c == 'ﾞ' || c == 'ﾟ';
        boolean isHangulPart = c >= 0x1160 && c <= 0x11FF;
        int type = Character.getType(c);
        return isKanaMark
                || isHangulPart
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private void add(String cluster, int start, int end) {
        String normal = isPlain(cluster) ? cluster : normal(cluster);
        for (int i = 0; i < normal.length() && !cluster.equals("**"); i++) {
            char c = hiragana(normal.charAt(i));
            if (c != ' ' || folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
                append(c, start, end);
            }
        }
    }

    /** Whether it is its own normal form, as most are: kana, kanji, and what of ASCII is no capital. */
    private static boolean isPlain(String cluster) {
        char c = cluster.charAt(0);
        boolean isKana = c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヶ' || c == 'ー';
        boolean isKanji = c >= '\u4E00' && c <= '\u9FFF';
        boolean isAscii = c < 0x80 && !Character.isUpperCase(c);
        return cluster.length() == 1 && (isKana || isKanji || isAscii);
    }

    /** By way of upper case, since ß and ς have other forms in lower case. */
    private static String normal(String cluster) {
        return Normalizer.normalize(cluster, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static char hiragana(char c) {
        boolean isKatakana = c >= 'ァ' && c <= 'ヶ' || c == 'ヽ' || c == 'ヾ';
        if (isKatakana) {
            return (char) (c - TO_HIRAGANA);
        }
        return Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c;
    }

    private void append(char c, int start, int end) {
        int at = folded.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        folded.append(c);
        starts[at] = start;
        ends[at] = end;
    }
}
