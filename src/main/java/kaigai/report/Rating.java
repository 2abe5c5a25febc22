package kaigai.report;

import java.util.Optional;

/** How the survey marks a theme in a report's status grid; the labels are those of the grid's legend. */
public enum Rating implements Coded {
    NONE("none", "－", "情報なし", "No information"),
    INFORMATION("information", "○", "情報あり", "Information available"),
    BENCHMARK("benchmark", "★", "都が特にベンチマークすべき事例あり", "A case that Tokyo should benchmark");

    private final Label label;
    private final String mark;

    Rating(String code, String mark, String ja, String en) {
        this.label = new Label(code, ja, en);
        this.mark = mark;
    }

    @Override
    public Label label() {
        return label;
    }

    /** The mark as the legend prints it: ★, ○ or －. */
    public String mark() {
        return mark;
    }

    /** The rating as a number to sort and compare by: 0 for none, 1 for information, 2 for benchmark. */
    public int rank() {
        return ordinal();
    }

    /** The rating that a grid cell's mark stands for; any of the reports' dashes, or nothing, is {@link #NONE}. */
    static Optional<Rating> ofMark(String mark) {
        if (JapaneseText.isNone(mark)) {
            return Optional.of(NONE);
        }
        return switch (mark.strip()) {
            case "★" -> Optional.of(BENCHMARK);
            case "○", "◯", "〇" -> Optional.of(INFORMATION);
            default -> Optional.empty();
        };
    }
}
