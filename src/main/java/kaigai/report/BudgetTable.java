package kaigai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of the budget table, whose values are statements (■), numbered items (①) and bullets (・). */
final class BudgetTable {

    private static final Pattern SHARE =
            Pattern.compile("(?:" + Qualifier.BEFORE + "\\s*)?(" + Numerals.NUMBER + ")\\s*%");
    private static final Pattern LOOKS_LIKE_YEN = Pattern.compile("\\d[^\\s()=/、。:]*円(?!換算)");
    private static final Pattern LOOKS_LIKE_A_MONTH = Pattern.compile(JapaneseYear.PATTERN + "年(\\d{1,2})月");
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\(([^()]+)\\)\\s*");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Footnote> footnotes;
    private final String country;
    private final Findings findings;
    private final List<BudgetItem> items = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Integer> budgetsByName = new HashMap<>();
    private int budget = 1;
    private boolean budgetHasTotal;

    private BudgetTable(List<Footnote> footnotes, String country, Findings findings) {
        this.footnotes = footnotes;
        this.country = country;
        this.findings = findings;
    }

    static BudgetTable of(List<BudgetRow> rows, List<Footnote> footnotes, String country, Findings findings) {
        BudgetTable table = new BudgetTable(footnotes, country, findings);
        rows.forEach(table::addRow);
        return table;
    }

    /** The statements, a bare fiscal year given the months that the table states for it. */
    List<BudgetItem> items() {
        List<Period> definitions = items.stream()
                .map(BudgetItem::period)
                .flatMap(Optional::stream)
                .filter(period -> period.fiscalYear() != null && period.start() != null)
                .toList();
        return items.stream().map(item -> item.withPeriodsOf(definitions)).toList();
    }

    List<Reference> references() {
        return references;
    }

    /** The footnotes that no statement refers to. */
    List<Footnote> unusedNotes() {
        return footnotes.stream()
                .filter(note -> items.stream().noneMatch(item -> note.isMarkedIn(item.text())))
                .toList();
    }

    private void addRow(BudgetRow row) {
        if (JapaneseText.key(row.label()).equals("参考")) {
            references.addAll(Inline.references(row.markdown(), row.source(), findings));
        } else {
            BudgetKind kind = BudgetKind.named(row.label());
            budget = budgetOf(row, kind);
            budgetHasTotal |= kind == BudgetKind.TOTAL;
            addStatements(row, kind, BudgetStatement.allIn(row.value()));
        }
    }

    /** Rows are of the budget that their label's brackets name, or else of the one whose total stands above them. */
    private int budgetOf(BudgetRow row, BudgetKind kind) {
        Matcher name = IN_BRACKETS.matcher(JapaneseText.fold(row.label()));
        if (name.matches()) {
            return budgetsByName.computeIfAbsent(name.group(1), none -> budgetsByName.size() + 1);
        }
        boolean begins = kind == BudgetKind.TOTAL && budgetHasTotal;
        return begins ? budget + 1 : budget;
    }

    private void addStatements(BudgetRow row, BudgetKind kind, List<BudgetStatement> statements) {
        int firstOfRow = items.size();
        for (BudgetStatement statement : statements) {
            BudgetItem item = item(row, kind, statement);
            boolean shareOfLast = items.size() > firstOfRow && item.isShareAlone();
            if (shareOfLast && items.get(items.size() - 1).takesShare()) {
                BudgetItem whole = items.remove(items.size() - 1);
                items.add(whole.withShare(item));
            } else if (!JapaneseText.isNone(item.text())) {
                items.add(item);
            }
        }
    }

    private BudgetItem item(BudgetRow row, BudgetKind kind, BudgetStatement statement) {
        String words = statement.words();
        MoneyParser.Result amount = MoneyParser.parse(words, country, (code, text) -> report(code, row, text));
        Money money = amount.money();
        checkLegible(row, words, amount);
        Optional<Share> share = kind == BudgetKind.NATIONAL || money == null
                ? share(row, amount.rest(), amount.end())
                : Optional.empty();
        int nameEnd = money != null ? amount.start() : share.map(Share::start).orElseGet(() -> colonOrEnd(words));
        List<String> notes = footnotes.stream()
                .filter(note -> note.isMarkedIn(statement.text()))
                .map(Footnote::text)
                .toList();
        return new BudgetItem(
                budget,
                kind,
                row.label(),
                statement.heading(),
                words.substring(0, nameEnd).replaceAll("[\\s　:：]+$", ""),
                statement.text(),
                money,
                share.map(Share::fraction).orElse(null),
                statement.details(),
                notes,
                row.source());
    }

    /** How an amount has changed is none itself; that it is left out is a warning. */
    private void report(FindingCode code, BudgetRow row, String text) {
        Finding finding = Finding.of(code, row.source(), text);
        findings.add(code == FindingCode.UNREAD_FIGURE ? finding.inProse() : finding);
    }

    /** What looks like money or like a period, and isn't: a slip of the pen that would otherwise become a null. */
    private void checkLegible(BudgetRow row, String words, MoneyParser.Result amount) {
        Matcher yen = LOOKS_LIKE_YEN.matcher(amount.rest());
        if ((amount.money() == null || amount.money().amountJpy() == null) && yen.find()) {
            report(FindingCode.UNREADABLE_NUMBER, row, yen.group());
        }
        Period.senseless(words).ifPresent(period -> report(FindingCode.UNREADABLE_PERIOD, row, period));
        Matcher month = LOOKS_LIKE_A_MONTH.matcher(JapaneseText.fold(words));
        while (month.find()) {
            int number = Integer.parseInt(month.group(1));
            if (number < 1 || number > MONTHS_OF_A_YEAR) {
                report(FindingCode.UNREADABLE_PERIOD, row, month.group());
            }
        }
    }

    /** {@code サイバー人材の育成：未公表} is named by what stands before the colon. */
    private static int colonOrEnd(String words) {
        int colon = JapaneseText.fold(words).indexOf(':');
        return colon > 0 ? colon : words.length();
    }

    private record Share(Figure fraction, int start) {}

    private Optional<Share> share(BudgetRow row, String rest, int from) {
        Matcher match = SHARE.matcher(Numerals.masked(rest)).region(from, rest.length());
        if (!match.find()) {
            return Optional.empty();
        }
        String digits = rest.substring(match.start(1), match.end(1));
        Optional<Figure> percent = JapaneseNumber.figure(digits);
        if (percent.isEmpty()) {
            report(FindingCode.UNREADABLE_NUMBER, row, digits + "%");
        }
        return percent.map(figure -> new Share(figure.dividedBy(HUNDRED), match.start()));
    }
}
