package kaigai.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One statement of the budget table.
 *
 * @param budget which budget of the report it is part of, from 1; null where the report doesn't say
 * @param kind what it states
 * @param label the label of its row in the table
 * @param heading the heading that it stands under: {@code 主な予算用途}; null for a statement under none
 * @param name what the money is for, in the report's words
 * @param text the statement as it came, without bold marks
 * @param money the amount; null where it states none
 * @param share the share that it states, as a fraction: 0.001 for 0.1%; null where it states none
 * @param details the bullets below it
 * @param notes the footnotes that it refers to
 * @param source where its row stands
 */
public record BudgetItem(
        Integer budget,
        BudgetKind kind,
        String label,
        String heading,
        String name,
        String text,
        Money money,
        Figure share,
        List<String> details,
        List<String> notes,
        Source source) {

    Optional<Period> period() {
        return Optional.ofNullable(money).map(Money::period);
    }

    /** Whether it states a share and nothing else: of what, the statement before it says. */
    boolean isShareAlone() {
        return money == null && share != null && details.isEmpty();
    }

    boolean takesShare() {
        return money != null && share == null;
    }

    BudgetItem withShare(BudgetItem other) {
        return new BudgetItem(
                budget,
                kind,
                label,
                heading,
                name,
                text + " ■ " + other.text,
                money,
                other.share,
                details,
                Stream.concat(notes.stream(), other.notes.stream()).distinct().toList(),
                source);
    }

    BudgetItem withPeriodsOf(List<Period> definitions) {
        return period().map(stated -> {
                    Period defined = stated;
                    for (Period definition : definitions) {
                        defined = defined.definedBy(definition);
                    }
                    return withMoney(money.during(defined));
                })
                .orElse(this);
    }

    private BudgetItem withMoney(Money newMoney) {
        return new BudgetItem(budget, kind, label, heading, name, text, newMoney, share, details, notes, source);
    }
}
