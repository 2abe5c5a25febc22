package kaigai.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages a report as editors, programs and networks do; the same seed damages it in the same way. */
final class MutatedReport {

    private static final List<String> WORDS = List.of(
            "\t",
            " ",
            "　",
            "\n\n",
            "#",
            "■",
            "①",
            "※1)",
            "・",
            "** ",
            "<b>",
            "</a>",
            "<a href=\"",
            "](",
            "－",
            "★",
            "○",
            "～",
            "(1/10)",
            "円",
            "億",
            "兆",
            "9".repeat(40),
            "令和99年",
            "0000年13月",
            "1位",
            "議席",
            "事例",
            "取組概要",
            "参考",
            "%",
            "\uFEFF",
            "\u200B",
            "\u0085",
            "\u2028",
            "😀");

    private final Random random;
    private byte[] bytes;

    private MutatedReport(String text, Random random) {
        this.random = random;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text, damaged in one to three places. */
    static byte[] of(String text, Random random) {
        MutatedReport report = new MutatedReport(text, random);
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            report.damage();
        }
        return report.bytes;
    }

    private void damage() {
        switch (random.nextInt(9)) {
            case 0 ->
                lines(lines ->
                        lines.subList(0, 1 + random.nextInt(lines.size())).clear());
            case 1 -> lines(lines -> lines.remove(random.nextInt(lines.size())));
            case 2 -> lines(lines -> lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size()))));
            case 3 ->
                lines(lines -> Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size())));
            case 4 -> lines(lines -> lines.addAll(List.copyOf(lines)));
            case 5 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 6 -> flipBits();
            case 7 -> cutWords();
            default -> insert(WORDS.get(random.nextInt(WORDS.size())));
        }
    }

    private interface LinesChange {
        void to(List<String> lines);
    }

    private void lines(LinesChange change) {
        List<String> lines = new ArrayList<>(List.of(text().split("\n", -1)));
        change.to(lines);
        bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void flipBits() {
        for (int left = 1 + random.nextInt(3); left > 0 && bytes.length > 0; left--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private void cutWords() {
        String text = text();
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(30));
        bytes = (text.substring(0, start) + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private void insert(String words) {
        String text = text();
        int at = random.nextInt(text.length() + 1);
        bytes = (text.substring(0, at) + words + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }
}
