package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the budget table, whose value may go on in the lines below it. However it is written, its value is one long
 * line of statements (■), numbered items (①) and bullets (・).
 */
final class BudgetRow {

    private static final Pattern LABEL = Pattern.compile("(?:デジタル|ICT|IT).{0,8}予算(?:総?額|の(?:総額|内訳|用途))?|注力ポイント"
            + "|(?:総予算に占める)?.{0,12}予算割合|主な予算用途|(?:国家)?歳出予算|予算の?(?:内訳|総額)");
    private static final Pattern STATEMENT =
            Pattern.compile("\\s*(?:[■①-⑳・●◆]|[-*+]\\s|[(（]?[\\d０-９]{1,2}[)）]|\\d{1,2}[.．]\\s).*", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("(?:[-*+]\\s+|[●◆]\\s*)(.*)", Pattern.DOTALL);
    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\*\\*)?(?:[■①-⑳・]|[(（]?[\\d０-９]{1,2}[)）]).*", Pattern.DOTALL);

    private final List<Line> lines = new ArrayList<>();
    private final String label;
    private final StringBuilder value = new StringBuilder();
    private boolean afterBlank;

    private BudgetRow(Line first, String label, String value) {
        this.label = label.replace("<br>", " ").strip();
        lines.add(first);
        append(value);
    }

    /**
     * Whether a row of the table begins with this line: a label and a tab, or one of the labels of the template alone.
     */
    static boolean begins(Line line) {
        return line.text().strip().indexOf('\t') > 0
                || LABEL.matcher(keyOfLabel(line)).matches();
    }

    /** Whether the line is a row of the template with a dash for its value, or without any. */
    static boolean isUnreported(Line line) {
        int tab = line.text().indexOf('\t');
        return tab > 0
                && JapaneseText.isNone(line.text().substring(tab + 1))
                && LABEL.matcher(JapaneseText.key(line.text().substring(0, tab)))
                        .matches();
    }

    static BudgetRow startingAt(Line line) {
        String row = line.text().strip();
        int tab = row.indexOf('\t');
        return tab < 0
                ? new BudgetRow(line, line.content().replaceAll("\\*\\*|:$|：$", ""), "")
                : new BudgetRow(
                        line, row.substring(0, tab), row.substring(tab + 1).strip());
    }

    private static String keyOfLabel(Line line) {
        return line.key().replaceAll("[*:]", "");
    }

    /**
     * Whether its value goes on in this line: in any line right below it, and in a statement or an item anywhere below.
     */
    boolean goesOnIn(Line line) {
        return !afterBlank || value.isEmpty() || STATEMENT.matcher(line.text()).matches();
    }

    void addBlank() {
        afterBlank = true;
    }

    void add(Line line) {
        lines.add(line);
        String text = line.text().strip();
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            text = NUMBERED.matcher(bullet.group(1)).matches() ? bullet.group(1) : "・" + bullet.group(1);
        }
        append(text);
        afterBlank = false;
    }

    private void append(String text) {
        value.append(value.isEmpty() ? "" : " ").append(text);
    }

    String label() {
        return label;
    }

    /** Its value in one line, without bold marks. */
    String value() {
        return value.toString().replaceAll("</?b>|\\*\\*", "").replace("<br>", " ");
    }

    /** Its value in Markdown. */
    String markdown() {
        return value.toString();
    }

    Source source() {
        return Source.of(lines.get(0), lines.get(lines.size() - 1));
    }
}
