package kaigai.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text in the form in which it is compared, with the place of each of its characters in the original.
 *
 * <p>NFKC, upper and lower case, full and half width, hiragana and katakana are folded together. Every run of symbols,
 * white space and control characters is one space, and none at either end. In a number, the comma before three digits
 * is nothing, and a decimal point and a percent sign stay.
 */
final class FoldedText {

    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    /** What a character is to the one behind it, as a word may begin where this changes. */
    private enum Kind {
        LOWER,
        UPPER,
        DIGIT,
        /** A symbol, or a letter of a script that is written without spaces or case. */
        OTHER
    }

    private final String original;
    private final StringBuilder folded = new StringBuilder();
    private int[] starts;
    private int[] ends;
    private Kind[] kinds;

    private FoldedText(String original) {
        this.original = original;
        starts = new int[original.length() + 8];
        ends = new int[original.length() + 8];
        kinds = new Kind[original.length() + 8];
    }

    /**
     * A stretch of the original.
     *
     * @param start its first UTF-16 unit
     * @param end the one after its last
     */
    record Span(int start, int end) {}

    /** Folds a text. */
    static FoldedText of(String original) {
        FoldedText text = new FoldedText(original);
        for (int start = 0; start < original.length(); ) {
            int end = endOfCluster(original, start);
            text.add(start, end);
            start = end;
        }
        int length = text.folded.length();
        if (length > 0 && text.folded.charAt(length - 1) == ' ') {
            text.folded.setLength(length - 1);
        }
        return text;
    }

    /** The folded text. */
    @Override
    public String toString() {
        return folded.toString();
    }

    /** Whether words consist of characters like this one, so that what begins with it is found where a word begins. */
    static boolean isWordCharacter(char folded) {
        return kind(folded) != Kind.OTHER;
    }

    /**
     * Whether a word begins at this place of the folded text: a letter of a script with case, or a digit, after
     * anything else, or a capital after a small letter.
     */
    boolean isWordBeginning(int at) {
        Kind kind = kinds[at];
        Kind before = at == 0 ? Kind.OTHER : kinds[at - 1];
        return kind != Kind.OTHER
                && (before == Kind.OTHER
                        || (before == Kind.DIGIT) != (kind == Kind.DIGIT)
                        || before == Kind.LOWER && kind == Kind.UPPER);
    }

    /** Whether a word ends with the character at this place: a letter of a script with case, or a digit. */
    boolean isWordEnd(int at) {
        return kinds[at] != Kind.OTHER
                && (at + 1 == folded.length() || kinds[at + 1] == Kind.OTHER || isWordBeginning(at + 1));
    }

    /** The places of a folded word in the original, from left to right, without overlaps. */
    List<Span> spansOf(String word) {
        boolean anywhere = !isWordCharacter(word.charAt(0));
        List<Span> spans = new ArrayList<>();
        for (int at = folded.indexOf(word); at >= 0; ) {
            boolean found = anywhere || isWordBeginning(at);
            if (found) {
                spans.add(new Span(starts[at], ends[at + word.length() - 1]));
            }
            at = folded.indexOf(word, at + (found ? word.length() : 1));
        }
        return spans;
    }

    /** Characters that normalisation may join belong together: half-width ｶ and ﾞ make ガ. */
    private static int endOfCluster(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && joinsWhatIsBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean joinsWhatIsBefore(int c) {
        boolean isKanaMark = c == 'ﾞ' || c == 'ﾟ';
        boolean isHangulPart = c >= 0x1160 && c <= 0x11FF;
        return isKanaMark || isHangulPart || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private void add(int start, int end) {
        char first = original.charAt(start);
        boolean isUpper = Character.isUpperCase(original.codePointAt(start));
        if (end == start + 1 && isKanaOrKanji(first)) {
            append(hiragana(first), Kind.OTHER, start, end);
        } else if (end == start + 1 && first < 0x80 && Character.isLetterOrDigit(first)) {
            char lower = Character.toLowerCase(first);
            append(lower, isUpper ? Kind.UPPER : kind(lower), start, end);
        } else {
            String normal = normal(original.substring(start, end));
            normal.codePoints().forEach(c -> addNormal(c, isUpper, start, end));
        }
    }

    private void addNormal(int c, boolean isUpper, int start, int end) {
        int length = folded.length();
        boolean afterDigit = length > 0 && kinds[length - 1] == Kind.DIGIT;
        if (isText(c)) {
            Kind kind = isUpper && kind(c) == Kind.LOWER ? Kind.UPPER : kind(c);
            Character.toString(c).chars().forEach(unit -> append(hiragana((char) unit), kind, start, end));
        } else if (afterDigit && c == '.' && digitsFrom(end) > 0) {
            append('.', Kind.DIGIT, start, end);
        } else if (afterDigit && c == '%') {
            append('%', Kind.OTHER, start, end);
        } else if (!(afterDigit && c == ',' && digitsFrom(end) == 3)
                && length > 0
                && folded.charAt(length - 1) != ' ') {
            append(' ', Kind.OTHER, start, end);
        }
    }

    private static boolean isText(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || isMark(c);
    }

    private int digitsFrom(int start) {
        int end = start;
        while (end < original.length() && Character.isDigit(original.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private static Kind kind(int folded) {
        if (Character.isDigit(folded)) {
            return Kind.DIGIT;
        }
        return Character.isLowerCase(folded) ? Kind.LOWER : Kind.OTHER;
    }

    /** Kana and kanji that are their own normal form, which most characters of a report are. */
    private static boolean isKanaOrKanji(char c) {
        return c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヶ' || c == 'ー' || c >= '\u4E00' && c <= '\u9FFF';
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
        return isKatakana ? (char) (c - TO_HIRAGANA) : c;
    }

    private void append(char c, Kind kind, int start, int end) {
        int at = folded.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
            kinds = Arrays.copyOf(kinds, at * 2);
        }
        folded.append(c);
        starts[at] = start;
        ends[at] = end;
        kinds[at] = kind;
    }
}
