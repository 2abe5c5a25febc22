package kaigai.query;

import java.nio.charset.StandardCharsets;

/**
 * A text in the bytes in which the database sends it. JSON wants the same ones, so that most texts never become a
 * string, which takes longer than all else that is done with a row; {@link #toString} makes one.
 */
public final class Utf8Text {

    private final byte[] utf8;

    /** Of bytes that nobody changes any more. */
    Utf8Text(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** The same as a string says. */
    public static Utf8Text of(String text) {
        return new Utf8Text(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its bytes in UTF-8, which are not to be changed. */
    public byte[] utf8() {
        return utf8;
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
