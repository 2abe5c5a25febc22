package kaigai.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report as text and as lines. Lines are counted alike wherever a report's lines are named. */
public final class ReportText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");

    private final String text;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    private ReportText(String text) {
        this.text = text;
        int start = text.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0;
        Matcher lineBreak = LINE_BREAK.matcher(text);
        while (lineBreak.find(start)) {
            starts.add(start);
            lines.add(text.substring(start, lineBreak.start()));
            start = lineBreak.end();
        }
        if (start < text.length()) {
            starts.add(start);
            lines.add(text.substring(start));
        }
    }

    /** The lines of a text. */
    public static ReportText of(String text) {
        return new ReportText(text);
    }

    /** Decodes a report; empty for bytes that aren't UTF-8 or hold a NUL, which PostgreSQL can't store. */
    static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The lines without their line breaks (LF, CRLF or CR) and without a byte order mark. */
    public List<String> lines() {
        return lines;
    }

    /** The text from one line to another, both counted from 1 and included, with the line breaks as they came. */
    public String between(int first, int last) {
        int end = last < starts.size() ? starts.get(last) : text.length();
        return text.substring(starts.get(first - 1), end);
    }
}
