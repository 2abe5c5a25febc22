package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of a line while the account takes away, one after the other, the texts that it knows to stand in it. */
final class Remainder {

    private static final String TAKEN = "\uFFFC";
    private static final String DIVIDERS = TAKEN + "\t・･•●◆■、，,;；/／:：()（）";
    private static final String NO_DIVIDER = "[^" + DIVIDERS.substring(1) + "]";

    private static final Pattern MARK_AT_START = Pattern.compile("^(?:#{1,6}|[-+>]|\\d{1,2}[.)])");
    private static final Pattern DASHES = Pattern.compile("[-\\u2010-\\u2015\\u2212\\u2500\\u30FC\\uFF0D\\uFF70]++");

    /** Dashes that stand between two marks say "none"; beside a text they may be the sign of a number. */
    private static final Pattern DASHES_ALONE =
            Pattern.compile("(?<!" + NO_DIVIDER + ")" + DASHES + "(?!" + NO_DIVIDER + ")");

    private String text;
    private final List<String> urls;

    private Remainder(Words words) {
        this.text = words.text();
        this.urls = new ArrayList<>(words.urls());
    }

    static Remainder of(Line line) {
        return new Remainder(Words.of(line.text()));
    }

    /** Takes the first place where these words stand, and says whether there is one. */
    boolean take(String words) {
        int start = text.indexOf(words);
        if (words.isEmpty() || start < 0) {
            return false;
        }
        text = text.substring(0, start) + TAKEN + text.substring(start + words.length());
        return true;
    }

    /** Takes these words wherever they stand. */
    void takeEach(String words) {
        text = text.replace(words, TAKEN);
    }

    /**
     * Takes the end of the line if a text that goes on in the next line begins with it.
     *
     * @return how much of {@code words} that is; 0 for none
     */
    int takeBeginning(String words) {
        int afterMark = text.length() - withoutMark().length();
        for (int start = afterMark; start < text.length(); start++) {
            boolean begins = start == afterMark || DIVIDERS.indexOf(text.charAt(start - 1)) >= 0;
            if (begins && words.startsWith(text.substring(start)) && text.charAt(start) != TAKEN.charAt(0)) {
                int taken = text.length() - start;
                text = text.substring(0, start) + TAKEN;
                return taken;
            }
        }
        return 0;
    }

    /** What is left, without the mark of a list or heading that it begins with. */
    String withoutMark() {
        return MARK_AT_START.matcher(text).replaceFirst("");
    }

    boolean takeUrl(String url) {
        return urls.remove(url);
    }

    /** What is left, {@code \uFFFC} standing for each text that was taken. */
    String text() {
        return text;
    }

    /** Whether nothing is left but layout; dashes beside a text count as such only on a line that says "none". */
    boolean isLayout(boolean saysNone) {
        return urls.isEmpty() && isLayout(withoutMark(), saysNone ? DASHES : DASHES_ALONE);
    }

    private static boolean isLayout(String text, Pattern dashes) {
        return dashes.matcher(text).replaceAll("").chars().allMatch(c -> DIVIDERS.indexOf(c) >= 0);
    }

    /** What is left without the layout, to be shown to a curator. */
    @Override
    public String toString() {
        Stream<String> words = Stream.of(text.split("[\t" + TAKEN + "]")).filter(part -> !isLayout(part, DASHES));
        return Stream.concat(words, urls.stream()).collect(Collectors.joining(" … "));
    }
}
