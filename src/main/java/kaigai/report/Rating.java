package kaigai.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the survey marks a theme in a report's status grid; the labels are those of the grid's legend. */
public enum Rating implements Coded {
    NONE("none", "－", "情報なし", "No information"),
    INFORMATION("information", "○", "情報あり", "Information available", "◯", "〇"),
    BENCHMARK("benchmark", "★", "都が特にベンチマークすべき事例あり", "A case that Tokyo should benchmark");

    private final Label label;
    private final List<String> marks;

    Rating(String code, String mark, String ja, String en, String... otherMarks) {
        this.label = new Label(code, ja, en);
        this.marks = Stream.concat(Stream.of(mark), Stream.of(otherMarks)).toList();
    }

    @Override
    public Label label() {
        return label;
    }

    /** The mark as the legend prints it: ★, ○ or －. */
    public String mark() {
        return marks.get(0);
    }

    /** The mark and the characters that are typed for it; those for {@link #NONE} are all dashes. */
    List<String> marks() {
        return marks;
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
        return Arrays.stream(values())
                .filter(rating -> rating.marks.contains(mark.strip()))
                .findFirst();
    }
}
