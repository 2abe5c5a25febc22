package kaigai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the budget table: rows {@code label⇥value}, whose values are one long line of statements (■), numbered items
 * (①) and bullets (・).
 */
final class BudgetTable {

    private static final Pattern SHARE = Pattern.compile("約?\\s*(" + JapaneseNumber.PATTERN + ")\\s*[%％]");
    private static final Pattern LOOKS_LIKE_YEN = Pattern.compile("\\d[^\\s()=/]*円(?!換算)");
    private static final Pattern LOOKS_LIKE_A_MONTH = Pattern.compile(JapaneseYear.PATTERN + "年(\\d{1,2})月");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Footnote> footnotes;
    private final String country;
    private final Findings findings;
    private final List<BudgetItem> items = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private BudgetTable(List<Footnote> footnotes, String country, Findings findings) {
        this.footnotes = footnotes;
        this.country = country;
        this.findings = findings;
    }

    static BudgetTable of(List<Line> rows, List<Footnote> footnotes, String country, Findings findings) {
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

    private void addRow(Line line) {
        String row = line.text().strip();
        int tab = row.indexOf('\t');
        String label = row.substring(0, tab).strip();
        String value = row.substring(tab + 1).strip();
        if (JapaneseText.key(label).equals("参考")) {
            references.addAll(Inline.references(value));
        } else {
            String plain = value.replaceAll("</?b>|\\*\\*", "");
            addStatements(new Row(kind(label), label, line), BudgetStatement.allIn(plain));
        }
    }

    private record Row(BudgetKind kind, String label, Line line) {}

    private static BudgetKind kind(String label) {
        String key = JapaneseText.key(label);
        if (key.contains("占める") || key.contains("割合")) {
            return BudgetKind.NATIONAL;
        }
        if (key.contains("注力") || key.contains("用途")) {
            return BudgetKind.USE;
        }
        return key.contains("予算") ? BudgetKind.TOTAL : BudgetKind.OTHER;
    }

    private void addStatements(Row row, List<BudgetStatement> statements) {
        int firstOfRow = items.size();
        for (BudgetStatement statement : statements) {
            BudgetItem item = item(row, statement);
            boolean shareOfLast = items.size() > firstOfRow && item.isShareAlone();
            if (shareOfLast && items.get(items.size() - 1).takesShare()) {
                BudgetItem whole = items.remove(items.size() - 1);
                items.add(whole.withShare(item));
            } else if (!JapaneseText.isNone(item.text())) {
                items.add(item);
            }
        }
    }

    private BudgetItem item(Row row, BudgetStatement statement) {
        Optional<Money.Place> place = Money.in(
                statement.words(), country, word -> findings.add(FindingCode.UNKNOWN_CURRENCY, row.line(), word));
        checkLegible(row, statement.words(), place.map(Money.Place::money));
        Optional<Share> share = row.kind() == BudgetKind.NATIONAL || place.isEmpty()
                ? share(statement.words().substring(place.map(Money.Place::end).orElse(0)))
                : Optional.empty();
        int nameEnd = place.map(Money.Place::start)
                .or(() -> share.map(Share::start))
                .orElseGet(() -> colonOrEnd(statement.words()));
        List<String> notes = footnotes.stream()
                .filter(note -> note.isMarkedIn(statement.text()))
                .map(Footnote::text)
                .toList();
        return new BudgetItem(
                row.kind(),
                row.label(),
                statement.heading(),
                statement.words().substring(0, nameEnd).replaceAll("[\\s　:：]+$", ""),
                statement.text(),
                place.map(Money.Place::money).orElse(null),
                share.map(Share::fraction).orElse(null),
                statement.details(),
                notes,
                row.line().source());
    }

    /** What looks like money or like a period, and isn't: a slip of the pen that would otherwise become a null. */
    private void checkLegible(Row row, String words, Optional<Money> money) {
        Money.ranges(words, country).forEach(range -> findings.add(FindingCode.AMOUNT_RANGE, row.line(), range));
        Matcher amount = LOOKS_LIKE_YEN.matcher(JapaneseText.fold(Money.withoutRanges(words, country)));
        if (money.map(Money::amountJpy).isEmpty() && amount.find()) {
            findings.add(FindingCode.UNREADABLE_NUMBER, row.line(), amount.group());
        }
        Period.senseless(words).ifPresent(period -> findings.add(FindingCode.UNREADABLE_PERIOD, row.line(), period));
        Matcher month = LOOKS_LIKE_A_MONTH.matcher(JapaneseText.fold(words));
        while (month.find()) {
            int number = Integer.parseInt(month.group(1));
            if (number < 1 || number > MONTHS_OF_A_YEAR) {
                findings.add(FindingCode.UNREADABLE_PERIOD, row.line(), month.group());
            }
        }
    }

    /** {@code サイバー人材の育成：未公表} is named by what stands before the colon. */
    private static int colonOrEnd(String words) {
        int colon = JapaneseText.fold(words).indexOf(':');
        return colon > 0 ? colon : words.length();
    }

    private record Share(Figure fraction, int start) {}

    private static Optional<Share> share(String words) {
        Matcher match = SHARE.matcher(JapaneseText.fold(words));
        return match.find()
                ? JapaneseNumber.figure(match.group(1))
                        .map(percent -> new Share(percent.dividedBy(HUNDRED), match.start()))
                : Optional.empty();
    }
}
