package kaigai.report;

/** A word of a closed vocabulary: the code that the API serves, and its labels in Japanese and English. */
public interface Coded {

    /** The code and the labels together. */
    Label label();

    /** The code: lower case, hyphenated, stable for ever. */
    default String code() {
        return label().code();
    }

    /** The Japanese label, in the reports' own wording wherever they have one. */
    default String ja() {
        return label().ja();
    }

    /** The English label. */
    default String en() {
        return label().en();
    }

    /** A code with its labels. */
    record Label(String code, String ja, String en) {}
}
