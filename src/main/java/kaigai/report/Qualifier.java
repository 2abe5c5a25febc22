package kaigai.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a report limits a number: by a word before it (約) or behind it (以上). */
public enum Qualifier implements Coded {
    ABOUT("about", "約", "About", "程度|前後|ほど|くらい|ぐらい"),
    AT_LEAST("at-least", "以上", "At least", "以上"),
    MORE_THAN("more-than", "超", "More than", "超(?!過)|を超える|強(?!化)"),
    AT_MOST("at-most", "以下", "At most", "以下|以内"),
    LESS_THAN("less-than", "未満", "Less than", "未満|を下回る|弱(?!者)");

    /** The words that stand before a number, as part of a regular expression. */
    static final String BEFORE = "(?:約|およそ|おおよそ|概ね|おおむね|ほぼ)";

    /** The words that stand behind a number, as part of a regular expression. */
    static final String BEHIND = "(?:" + ABOUT.behind + "|" + AT_LEAST.behind + "|" + MORE_THAN.behind + "|"
            + AT_MOST.behind + "|" + LESS_THAN.behind + ")";

    private final Label label;
    private final String behind;

    Qualifier(String code, String ja, String en, String behind) {
        this.label = new Label(code, ja, en);
        this.behind = behind;
    }

    @Override
    public Label label() {
        return label;
    }

    /**
     * The qualifier that these words are; a limit says more than 約 does.
     *
     * @param before the words before the number, or null
     * @param behind the words behind the number, or null
     * @return null where there are none
     */
    static Qualifier of(String before, String behind) {
        if (behind != null) {
            for (Qualifier qualifier : values()) {
                Matcher word = Pattern.compile("(?:" + qualifier.behind + ")").matcher(behind);
                if (word.matches()) {
                    return qualifier;
                }
            }
        }
        return before == null || before.isEmpty() ? null : ABOUT;
    }
}
