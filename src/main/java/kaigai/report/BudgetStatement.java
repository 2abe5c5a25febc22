package kaigai.report;

import static kaigai.report.JapaneseText.BLANK;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two marks (■, ① or 1)) of a budget table's value.
 *
 * @param heading the statement without an amount that it is an item of, such as {@code 主な予算用途}; null for none
 * @param text the statement with its number, as it came
 * @param words the statement without its number
 * @param details its bullets, without their ・
 */
record BudgetStatement(String heading, String text, String words, List<String> details) {

    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
    private static final Pattern BRACKETED =
            Pattern.compile("(?<![^" + BLANK + "])[(（]?[\\d０-９]{1,2}(?:[)）]|[.．](?=" + BLANK + "))");
    private static final String BULLET = "(?:^|(?<!" + BLANK + ")" + BLANK + "++|(?<=[)）。]))[・•]" + BLANK + "*";

    /** All statements of a value in their order. A statement that only introduces numbered items is their heading. */
    static List<BudgetStatement> allIn(String value) {
        List<BudgetStatement> statements = new ArrayList<>();
        for (String statement : value.split("■")) {
            if (!statement.isBlank()) {
                addAll(statement, statements);
            }
        }
        return statements;
    }

    private static void addAll(String statement, List<BudgetStatement> statements) {
        List<String> circled = numbered(CIRCLED, statement);
        List<String> bracketed = numbered(BRACKETED, statement);
        boolean isList = circled.size() == 1 && bracketed.size() > 2; // one bracket alone may refer to something
        Pattern number = isList ? BRACKETED : CIRCLED;
        List<String> parts = isList ? bracketed : circled;
        String lead = parts.get(0).strip();
        List<String> items = parts.subList(1, parts.size());
        boolean heads = !items.isEmpty() && lead.matches("[^\\d０-９・]*");
        if (!lead.isEmpty() && !heads) {
            addLead(lead, statements);
        }
        String heading = heads && !lead.isEmpty() ? lead.replaceAll("[:：]$", "") : null;
        items.forEach(
                item -> statements.add(of(heading, item, number.matcher(item).replaceFirst(""))));
    }

    /** Bullets below nothing are statements themselves. */
    private static void addLead(String lead, List<BudgetStatement> statements) {
        BudgetStatement statement = of(null, lead, lead);
        if (statement.text.isEmpty()) {
            statement.details.forEach(detail -> statements.add(of(null, detail, detail)));
        } else {
            statements.add(statement);
        }
    }

    private static BudgetStatement of(String heading, String text, String words) {
        List<String> parts = Arrays.asList(words.strip().split(BULLET));
        String main = parts.get(0).strip();
        List<String> details = parts.stream()
                .skip(1)
                .map(String::strip)
                .filter(detail -> !detail.isEmpty())
                .toList();
        String own = text.strip().split(BULLET)[0].strip();
        return new BudgetStatement(heading, own, main, details);
    }

    /** What is before ①, and each numbered item with its number. A number out of turn, as in 「①を除く」, begins none. */
    private static List<String> numbered(Pattern form, String statement) {
        List<String> parts = new ArrayList<>();
        Matcher number = form.matcher(statement);
        int begin = 0;
        while (number.find()) {
            if (value(number.group()) == parts.size() + 1) {
                parts.add(statement.substring(begin, number.start()));
                begin = number.start();
            }
        }
        parts.add(statement.substring(begin));
        return parts;
    }

    private static int value(String number) {
        return Integer.parseInt(
                Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("\\D", ""));
    }
}
