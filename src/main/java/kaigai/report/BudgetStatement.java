package kaigai.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands between two marks (■, ①) of a budget table's value.
 *
 * @param heading the statement without an amount that it is an item of, such as {@code 主な予算用途}; null for none
 * @param text the statement with its number, as it came
 * @param words the statement without its number
 * @param details its bullets, without their ・
 */
record BudgetStatement(String heading, String text, String words, List<String> details) {

    private static final char FIRST_NUMBER = '①';
    private static final String BULLET = "(?:^|[\\s\\h]+|(?<=[)）。]))[・•][\\s\\h]*";

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
        List<String> parts = numbered(statement);
        String lead = parts.get(0).strip();
        List<String> items = parts.subList(1, parts.size());
        boolean heads = !items.isEmpty() && lead.matches("[^\\d０-９・]*");
        if (!lead.isEmpty() && !heads) {
            statements.add(of(null, lead, lead));
        }
        String heading = heads && !lead.isEmpty() ? lead.replaceAll("[:：]$", "") : null;
        items.forEach(item -> statements.add(of(heading, item, item.substring(1))));
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
    private static List<String> numbered(String statement) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        char next = FIRST_NUMBER;
        for (int i = 0; i < statement.length(); i++) {
            if (statement.charAt(i) == next) {
                parts.add(statement.substring(begin, i));
                begin = i;
                next++;
            }
        }
        parts.add(statement.substring(begin));
        return parts;
    }
}
