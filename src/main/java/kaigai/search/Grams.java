package kaigai.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of a row's texts: each character or each pair of neighbouring characters, at its position. Where a word
 * begins or ends with it, the same follows with a mark in front. A text stands between {@link #BEGINNING} and
 * {@link #END}.
 */
final class Grams extends TokenStream {

    /** Before a text. */
    static final String BEGINNING = "\u0002";

    /** After a text. */
    static final String END = "\u0003";

    /** The mark of a term with which a word begins. */
    static final String WORD_BEGINS = "\u0004";

    /** The mark of a term with which a word ends. */
    static final String WORD_ENDS = "\u0005";

    /** Positions between two texts, so that no phrase is found across them. */
    private static final int GAP = 2;

    private final List<FoldedText> texts;
    private final int length;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> marks = new ArrayDeque<>();

    private int next;
    private FoldedText text;
    private String characters = "";
    private int at = -1;

    private Grams(List<FoldedText> texts, int length) {
        this.texts = texts;
        this.length = length;
    }

    /** The characters. */
    static Grams singles(List<FoldedText> texts) {
        return new Grams(texts, 1);
    }

    /** The pairs. */
    static Grams pairs(List<FoldedText> texts) {
        return new Grams(texts, 2);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!marks.isEmpty()) {
            term.append(marks.remove()).append(characters, at, at + length);
            increment.setPositionIncrement(0);
            return true;
        }
        at++;
        if (at + length > characters.length()) {
            if (next == texts.size()) {
                return false;
            }
            text = texts.get(next++);
            characters = BEGINNING + text + END;
            at = 0;
            increment.setPositionIncrement(GAP);
        }
        term.append(characters, at, at + length);
        if (isInText(at) && text.isWordBeginning(at - 1)) {
            marks.add(WORD_BEGINS);
        }
        if (isInText(at + length - 1) && text.isWordEnd(at + length - 2)) {
            marks.add(WORD_ENDS);
        }
        return true;
    }

    private boolean isInText(int place) {
        return place > 0 && place < characters.length() - 1;
    }
}
