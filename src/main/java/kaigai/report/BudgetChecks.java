package kaigai.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Checks the sums of a budget table. How far a stated number may be from the expected one follows from the digits that
 * the report gives: 141.5 may be anything from 141.45 to 141.55.
 */
final class BudgetChecks {

    private static final Pattern SUM_OF_USES = Pattern.compile("(?:用途|注力|内訳|項目|上記)[^。]*合計");

    private final List<BudgetItem> all;
    private final List<BudgetItem> items;
    private final Findings findings;
    private final Map<String, Figure> rates = new HashMap<>();

    private BudgetChecks(List<BudgetItem> all, List<BudgetItem> items, Findings findings) {
        this.all = all;
        this.items = items.stream().filter(item -> item.money() != null).toList();
        this.findings = findings;
        for (BudgetItem item : this.items) {
            Money money = item.money();
            if (money.currency() != null && money.exchangeRate() != null) {
                rates.putIfAbsent(money.currency(), money.exchangeRate());
            }
        }
    }

    /** Checks each budget of a report by itself: a city's and its state's, for example. */
    static void check(List<BudgetItem> all, Findings findings) {
        all.stream()
                .map(BudgetItem::budget)
                .distinct()
                .forEach(budget -> checkOne(
                        all,
                        all.stream()
                                .filter(item -> item.budget().equals(budget))
                                .toList(),
                        findings));
    }

    private static void checkOne(List<BudgetItem> all, List<BudgetItem> items, Findings findings) {
        BudgetChecks checks = new BudgetChecks(all, items, findings);
        checks.items.forEach(checks::checkAgainstRate);
        checks.total().ifPresent(total -> {
            checks.checkAgainstUses(total);
            checks.items.stream()
                    .filter(item -> item.kind() == BudgetKind.NATIONAL)
                    .forEach(national -> checks.checkShare(total, national));
        });
    }

    /** An item that states no rate means the one that the table states elsewhere for its currency. */
    private void checkAgainstRate(BudgetItem item) {
        Money money = item.money();
        Figure rate = money.exchangeRate() == null ? rates.get(money.currency()) : money.exchangeRate();
        if (money.amountJpy() == null || money.amount() == null || rate == null) {
            return;
        }
        Figure expected = money.amount().times(rate);
        if (!money.amountJpy().agreesWith(expected)) {
            String factors = "%s × %s".formatted(written(money.amount(), money.currency()), rate.value());
            add(
                    FindingCode.AMOUNT_AGAINST_RATE,
                    item,
                    "amount_jpy",
                    money.amountJpy(),
                    expected,
                    written(money.amountJpy(), "JPY") + " = " + item.text(),
                    written(expected, "JPY") + " = " + factors);
        }
    }

    private Optional<BudgetItem> total() {
        List<BudgetItem> totals =
                items.stream().filter(item -> item.kind() == BudgetKind.TOTAL).toList();
        return totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
    }

    /**
     * Amounts in yen are conversions, so the sum is made in the currency of the budget wherever total and uses share
     * one. Main uses may be less than all, unless a footnote of the total says that it is their sum (用途…の合計); they
     * can't be more.
     */
    private void checkAgainstUses(BudgetItem total) {
        List<BudgetItem> uses =
                items.stream().filter(item -> item.kind() == BudgetKind.USE).toList();
        String currency = total.money().currency();
        boolean inCurrency = total.money().amount() != null
                && uses.stream()
                        .allMatch(use -> use.money().amount() != null
                                && use.money().currency().equals(currency));
        Function<Money, Figure> amount = inCurrency ? Money::amount : Money::amountJpy;
        if (uses.isEmpty()
                || amount.apply(total.money()) == null
                || uses.stream().anyMatch(use -> amount.apply(use.money()) == null)) {
            return;
        }
        Figure sum = uses.stream()
                .map(use -> perYear(use.money(), amount))
                .reduce(Figure::plus)
                .orElseThrow();
        Figure stated = perYear(total.money(), amount);
        boolean isTheirSum = total.notes().stream()
                .anyMatch(note -> SUM_OF_USES.matcher(note).find());
        boolean isLess = sum.value().compareTo(stated.value()) > 0;
        if (!stated.agreesWith(sum) && (isTheirSum || isLess)) {
            String unit = inCurrency ? currency : "JPY";
            add(
                    FindingCode.TOTAL_AGAINST_USES,
                    total,
                    inCurrency ? "amount" : "amount_jpy",
                    amount.apply(total.money()),
                    sum,
                    written(amount.apply(total.money()), unit),
                    written(sum, unit) + " a year");
        }
    }

    private static Figure perYear(Money money, Function<Money, Figure> amount) {
        return amount.apply(money).dividedBy(BigDecimal.valueOf(money.years()));
    }

    private void checkShare(BudgetItem total, BudgetItem national) {
        Figure part = total.money().amountJpy();
        Figure whole = national.money().amountJpy();
        if (national.share() == null
                || part == null
                || whole == null
                || whole.value().signum() == 0) {
            return;
        }
        Figure expected = part.dividedBy(whole);
        if (!national.share().agreesWith(expected)) {
            add(
                    FindingCode.SHARE_AGAINST_PARTS,
                    national,
                    "share",
                    national.share(),
                    new Figure(expected.value().round(new MathContext(3)), expected.step()),
                    national.share().value().toPlainString(),
                    "%s = %s / %s"
                            .formatted(
                                    expected.value().round(new MathContext(3)).toPlainString(),
                                    written(part, "JPY"),
                                    written(whole, "JPY")));
        }
    }

    private void add(
            FindingCode code,
            BudgetItem item,
            String field,
            Figure statedFigure,
            Figure expectedFigure,
            String stated,
            String expected) {
        findings.add(new Finding(code, item.source(), stated, expected)
                .about(new Finding.Subject("budget-lines", all.indexOf(item) + 1, field))
                .withNumbers(statedFigure, expectedFigure));
    }

    private static String written(Figure figure, String unit) {
        return "%,d %s"
                .formatted(figure.value().setScale(0, RoundingMode.HALF_UP).toBigInteger(), unit);
    }
}
