package kaigai.report;

import java.util.List;
import java.util.stream.Collectors;

/** Markdown that is kept as it came. */
final class Markdown {

    private Markdown() {}

    /**
     * The lines as one text, their trailing blanks and the blank lines around and between them made uniform; or null.
     */
    static String of(List<Line> lines) {
        String text = lines.stream().map(line -> line.text().stripTrailing()).collect(Collectors.joining("\n"));
        String trimmed = text.replaceAll("\\n{3,}", "\n\n").strip();
        return trimmed.isEmpty() ? null : trimmed;
    }
}
