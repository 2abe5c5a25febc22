package kaigai.report;

/**
 * Finds the numbers in a text, each as a whole: every run of characters that a number may consist of, misread ones
 * included. {@link #masked()} has {@link #MARK} in the place of each of these characters, so that a regular expression
 * takes a run whole or not at all. Whether a run is a number, {@link JapaneseNumber} says.
 */
final class Numerals {

    /** Stands for one character of a number in a masked text. */
    static final char MARK = '\uE000';

    /** Matches a number in a masked text. It gives nothing back, so that a long number takes no long time. */
    static final String NUMBER = "(?<!" + MARK + ")" + MARK + "++";

    private static final String KANJI = "〇一二三四五六七八九十百千万億兆";

    /** What a program that reads pictures takes 0 and 1 for. */
    private static final String MISREAD_DIGITS = "OolI|";

    /** What it takes 億 and 0 for; such a character may have another meaning, unless it stands behind a digit. */
    private static final String MISREAD_BEHIND_DIGITS = "意憶臆○◯";

    private final String text;
    private final char[] masked;

    private Numerals(String folded) {
        this.text = folded;
        this.masked = folded.toCharArray();
        for (int at = 0; at < masked.length; at++) {
            if (belongsToNumber(at)) {
                masked[at] = MARK;
            }
        }
    }

    /** The {@linkplain JapaneseText#fold folded} text, of the same length, in which marks stand for the numbers. */
    static String masked(String folded) {
        return new String(new Numerals(folded).masked);
    }

    private boolean belongsToNumber(int at) {
        char c = text.charAt(at);
        boolean followsNumber = at > 0 && masked[at - 1] == MARK;
        if (isDigit(at) || KANJI.indexOf(c) >= 0) {
            return true;
        }
        if (c == ',' || c == '.' || c == '、') {
            return followsNumber && (isDigit(at + 1) || isMisread(at + 1));
        }
        if (isMisread(at)) {
            return followsNumber && !isLetter(endOfMisread(at)) || beginsNumber(at);
        }
        return followsNumber && MISREAD_BEHIND_DIGITS.indexOf(c) >= 0;
    }

    /** {@code l00} begins a number, and {@code AI100} doesn't begin one before its 1. */
    private boolean beginsNumber(int at) {
        int end = endOfMisread(at);
        boolean leads = isDigit(end) || end < text.length() && "億兆万千百".indexOf(text.charAt(end)) >= 0;
        return leads && (at == 0 || masked[at - 1] == MARK || !isLetter(at - 1));
    }

    private int endOfMisread(int at) {
        int end = at;
        while (isMisread(end)) {
            end++;
        }
        return end;
    }

    private boolean isMisread(int at) {
        return at < text.length() && MISREAD_DIGITS.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean isLetter(int at) {
        return at < text.length() && (text.charAt(at) | 0x20) >= 'a' && (text.charAt(at) | 0x20) <= 'z';
    }
}
