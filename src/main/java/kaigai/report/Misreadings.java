package kaigai.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers in which a program that reads pictures seems to have misread a character: {@code 2O07年}, {@code 39憶},
 * {@code 1.300種}, {@code 3分のl}. In a figure of the dataset such a number is an error by itself; in prose it is served
 * as it stands, with a warning.
 */
final class Misreadings {

    private static final Pattern MISREAD = Pattern.compile("(?<![A-Za-z\\d])\\d[\\d,.]*+(?:[OlI|]|o(?=\\d))"
            + "|(?<![A-Za-z])[OolI|]+(?=[\\d,.]*+[億万兆千年月日円%件人種つ区社台])"
            + "|(?<![A-Za-z])[OolI|]+\\d[\\d,.]*+"
            + "|\\d{2,}[OolI|]+(?:\\d|(?![A-Za-z]))"
            + "|\\d(?:憶|臆|意(?![見味向識図思]))"
            + "|(?<!\\d)\\d{1,3}、\\d{3}(?!\\d)"
            + "|(?<![\\d.,])[1-9]\\d{0,2}\\.\\d{3}(?![\\d.])"
            + "|\\dー\\d"
            + "|※[OlI|](?![A-Za-z])"
            + "|\\d[.,][Ol](?![a-z])"
            + "|(?<![A-Za-z'’])l(?![A-Za-z'’])"); // stands for 1 alone: 3分のl, l位, l)

    private Misreadings() {}

    /** Reports them in the lines that have no error. */
    static void check(List<Line> lines, Findings findings) {
        for (Line line : lines) {
            Matcher number =
                    MISREAD.matcher(JapaneseText.fold(Words.of(line.text()).text()));
            if (number.find() && !findings.hasErrorOn(line.number())) {
                findings.add(FindingCode.SUSPICIOUS_NUMBER, line, number.group());
            }
        }
    }
}
