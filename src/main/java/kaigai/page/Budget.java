package kaigai.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.FindingView;
import kaigai.http.Language;
import kaigai.query.Table;
import kaigai.report.BudgetKind;

/**
 * What a report says on the digital budget, with a bar for each sum that can be held against the others: those of the
 * total and its uses, a year.
 *
 * @param lines its lines, in the report's order
 * @param findings what was noticed in them and isn't about one of them
 */
public record Budget(List<Line> lines, List<FindingView> findings) {

    /** The length of the longest bar. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(100);

    private static final int DECIMALS = 2;

    /**
     * A line of the budget.
     *
     * @param line the line
     * @param amount its amount in yen, not rounded; null where it has none
     * @param foreign its amount in another currency, not rounded; null where it has none
     * @param perYear its amount in yen per year, rounded; null where that isn't known
     * @param share its share in percent; null where it states none
     * @param bar the length of its bar, up to 100; null where it has none
     * @param findings what was noticed in its figures
     */
    public record Line(
            BudgetLineView line,
            String amount,
            String foreign,
            String perYear,
            String share,
            BigDecimal bar,
            List<FindingView> findings) {}

    static Budget of(List<BudgetLineView> lines, List<FindingView> findings, Language language) {
        BigDecimal most = lines.stream()
                .filter(Budget::isDrawn)
                .map(line -> perYear(line).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Budget(
                lines.stream()
                        .map(line -> line(line, most, about(line, findings), language))
                        .toList(),
                findings.stream()
                        .filter(finding -> lines.stream().noneMatch(line -> isAbout(line, finding)))
                        .filter(finding -> lines.stream().anyMatch(line -> isIn(line, finding)))
                        .toList());
    }

    /** Whether there is anything to draw. */
    public boolean hasBars() {
        return lines.stream().map(Line::bar).anyMatch(Objects::nonNull);
    }

    /** Whether a finding is among those of the budget. */
    boolean shows(FindingView finding) {
        return findings.contains(finding)
                || lines.stream().anyMatch(line -> line.findings().contains(finding));
    }

    private static Line line(BudgetLineView line, BigDecimal most, List<FindingView> findings, Language language) {
        Optional<BigDecimal> perYear = perYear(line);
        return new Line(
                line,
                line.amountJpy() == null ? null : Figures.exactYen(line.amountJpy(), language),
                line.amount() == null ? null : Figures.money(line.amount(), line.currency()),
                perYear.map(amount -> Figures.yen(amount, language)).orElse(null),
                line.share() == null ? null : Figures.percent(line.share()),
                isDrawn(line)
                        ? perYear.orElseThrow().multiply(LONGEST).divide(most, DECIMALS, RoundingMode.HALF_UP)
                        : null,
                findings);
    }

    /** The national budget is so much larger that it would leave nothing to be seen of the others. */
    private static boolean isDrawn(BudgetLineView line) {
        boolean isDigital =
                List.of(BudgetKind.TOTAL.code(), BudgetKind.USE.code()).contains(line.kind());
        return isDigital && perYear(line).filter(amount -> amount.signum() > 0).isPresent();
    }

    private static Optional<BigDecimal> perYear(BudgetLineView line) {
        return line.amountJpy() == null || line.periodYears() == null
                ? Optional.empty()
                : Optional.of(line.amountJpy()
                        .divide(BigDecimal.valueOf(line.periodYears()), DECIMALS, RoundingMode.HALF_UP));
    }

    private static List<FindingView> about(BudgetLineView line, List<FindingView> findings) {
        return findings.stream().filter(finding -> isAbout(line, finding)).toList();
    }

    private static boolean isAbout(BudgetLineView line, FindingView finding) {
        return Table.BUDGET_LINES.name().equals(finding.table())
                && line.position().equals(finding.row());
    }

    private static boolean isIn(BudgetLineView line, FindingView finding) {
        return line.sourceFirstLine() <= finding.sourceFirstLine() && finding.sourceLastLine() <= line.sourceLastLine();
    }
}
