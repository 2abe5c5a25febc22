package kaigai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Accounts for every figure in a value cell and in a budget, so that none is lost or read wrongly: each amount, share,
 * rate, year, date and count must be the value of some field of its row. It takes no part's word. It finds the figures
 * by itself, in the words that the rows keep, and works out by itself what they are.
 *
 * <p>A figure that no field has is an error among the figures of a budget line and in a fact that is a number, and a
 * warning in prose. Where the reader has already reported the figure nothing is added.
 */
final class FigureAccount {

    private static final String CURRENCY =
            "円|元|人民元|[A-Z]{0,2}[$€£₩]|[A-Z]{3}(?![A-Za-z])|[ァ-ヶー・]*(?:ユーロ|ドル|ポンド|ペソ|フラン|クローネ|クローナ|コルナ|ルピー"
                    + "|ルピア|ウォン|バーツ|リラ|レアル|ルーブル|ランド|ズロチ|フォリント|シェケル|ディルハム|リンギット|ドン|リヤル)";
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d,.第])((?:[▲△\\u2212]|(?<![\\p{L}\\d)])-)?\\d[\\d,.十百千万億兆]*)\\s*(" + CURRENCY
                    + "|%|年間|[かカヵヶケ箇][年月国所]|年度|年|月|日|[人名件社台校種倍歳位県州市区国省庁回]|議席|世帯|機関)?");
    private static final Pattern NUMBER = Pattern.compile(
            "(-)?(?:([\\d.]+)(千|百|十)?兆)?(?:([\\d.]+)(千|百|十)?億)?" + "(?:([\\d.]+)(千|百|十)?万)?(?:([\\d.]+)(千|百|十)?)?");
    private static final Pattern ERA = Pattern.compile("(?:明治|大正|昭和|平成|令和|[SHR])\\s?$");
    private static final Pattern RATE_FOLLOWS = Pattern.compile("^[^\\d=]{0,20}=");
    private static final int[] MYRIADS = {12, 8, 4, 0};

    private final Findings findings;
    private final Report report;

    private FigureAccount(Report report, Findings findings) {
        this.report = report;
        this.findings = findings;
    }

    /** Reports the figures of a parsed report that are in none of its fields. */
    static void check(Report report, Findings findings) {
        FigureAccount account = new FigureAccount(report, findings);
        report.facts().forEach(account::checkFact);
        report.rankings().forEach(account::checkRanking);
        int row = 0;
        for (BudgetItem item : report.budget()) {
            row++;
            account.checkBudget(item, row);
        }
    }

    /**
     * A figure in some words.
     *
     * @param text the figure with its unit
     * @param number what it is; null where it is no number
     * @param unit its unit, empty for none
     * @param words the words that it stands in
     * @param start where it begins in them
     * @param end where it ends in them
     */
    private record Token(String text, BigDecimal number, String unit, String words, int start, int end) {

        boolean isMoneyOrShare() {
            return unit.equals("%") || unit.matches(CURRENCY) || unit.isEmpty() && text.matches(".*[万億兆].*");
        }

        boolean is(Number value) {
            return number != null && value != null && number.compareTo(new BigDecimal(value.toString())) == 0;
        }

        boolean is(Figure figure) {
            return figure != null && is(figure.value());
        }

        boolean isOfEra() {
            return ERA.matcher(words.substring(0, start)).find();
        }
    }

    private static List<Token> tokens(String words) {
        List<Token> tokens = new ArrayList<>();
        if (words == null) {
            return tokens;
        }
        String folded = JapaneseText.fold(words);
        Matcher match = FIGURE.matcher(folded);
        while (match.find()) {
            String unit = match.group(2) == null ? "" : match.group(2);
            if (folded.startsWith("FY", match.start() - 2)) {
                unit = "年度";
            }
            boolean isName = unit.isEmpty() && isPartOfName(folded, match);
            if (!isName) {
                String text = words.substring(match.start(), match.end());
                tokens.add(new Token(text, value(match.group(1)), unit, folded, match.start(), match.end()));
            }
        }
        return tokens;
    }

    /** {@code IEC27001}, {@code 5G} and {@code マルグレーテ2世} are names. */
    private static boolean isPartOfName(String words, Matcher number) {
        String around = words.substring(Math.max(0, number.start() - 1), number.start())
                + words.substring(number.end(), Math.min(words.length(), number.end() + 1));
        return around.matches(".*[A-Za-z世].*");
    }

    /** The number by its parts; null where it isn't one. */
    private static BigDecimal value(String text) {
        boolean grouped = !text.contains(",") || text.matches("(?:[^,]*?(?<!\\d)\\d{1,3}(?:,\\d{3}(?!\\d))+)+[^,]*");
        Matcher parts = NUMBER.matcher(text.replaceFirst("^[▲△\\u2212]", "-").replace(",", ""));
        if (!grouped || !parts.matches()) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < MYRIADS.length; i++) {
            String digits = parts.group(2 * i + 2);
            if (digits != null) {
                if (!digits.matches("\\d+(?:\\.\\d+)?")) {
                    return null;
                }
                String thousands = parts.group(2 * i + 3);
                int power = thousands == null ? 0 : 1 + "十百千".indexOf(thousands);
                sum = sum.add(new BigDecimal(digits).scaleByPowerOfTen(MYRIADS[i] + power));
            }
        }
        return parts.group(1) == null ? sum : sum.negate();
    }

    private void checkFact(Fact fact) {
        List<Token> unread = Stream.concat(tokens(fact.value()).stream(), tokens(fact.note()).stream())
                .filter(token -> !isIn(fact, token))
                .toList();
        boolean isNumber = fact.known().filter(KnownFact::isNumber).isPresent();
        boolean lost = fact.number() == null && tokens(fact.value()).stream().anyMatch(unread::contains);
        report(unread, isNumber && lost, fact.source(), fact.subject());
    }

    private static boolean isIn(Fact fact, Token token) {
        Legislature legislature = fact.legislature();
        boolean isSeats = legislature != null && legislature.seats() != null && token.unit.equals("議席");
        boolean isDate = fact.asOf() != null && token.unit.matches("[年月日]|年度") && isDate(fact.asOf(), token);
        return isDate
                || isSeats
                || legislature != null && token.is(legislature.termYears())
                || fact.number() != null && isScaled(token.number, fact.number());
    }

    private static boolean isDate(String asOf, Token token) {
        return Stream.of(asOf.split("-"))
                .anyMatch(part -> token.is(Integer.valueOf(part))
                        || token.unit.startsWith("年") && token.is(Integer.parseInt(part) % 100));
    }

    /** Whether the number is the field's but for the power of ten of its unit. */
    private static boolean isScaled(BigDecimal number, BigDecimal field) {
        return number != null
                && number.signum() != 0
                && field.stripTrailingZeros()
                        .unscaledValue()
                        .equals(number.stripTrailingZeros().unscaledValue());
    }

    private void checkRanking(Ranking ranking) {
        List<Token> unread = tokens(ranking.text()).stream()
                .filter(token -> !token.is(ranking.rank()) && !token.is(ranking.year()))
                .toList();
        report(unread, false, ranking.source(), new Finding.Subject("countries", null, "rankings"));
    }

    private void checkBudget(BudgetItem item, int row) {
        List<Token> figures = new ArrayList<>();
        List<Token> prose = new ArrayList<>();
        for (Token token : tokens(item.text())) {
            if (!isIn(item, token) && !isPartOfName(token)) {
                boolean inName = token.start < item.name().length() + leadOf(item);
                (inName && !token.isMoneyOrShare() ? prose : figures).add(token);
            }
        }
        item.details().forEach(detail -> tokens(detail).forEach(token -> {
            if (!isPartOfName(token)) {
                (token.isMoneyOrShare() ? figures : prose).add(token);
            }
        }));
        Finding.Subject subject = new Finding.Subject("budget-lines", row, null);
        report(figures, true, item.source(), subject);
        report(prose, false, item.source(), subject);
    }

    /** How much of the statement's text stands before its name: ①. */
    private static int leadOf(BudgetItem item) {
        return Math.max(0, item.text().indexOf(item.name()));
    }

    /** A number with neither unit nor multiplier belongs to a name, such as デジタル成長戦略2025. */
    private static boolean isPartOfName(Token token) {
        return token.unit.isEmpty() && token.text.matches("[\\d０-９.．]+");
    }

    private static boolean isIn(BudgetItem item, Token token) {
        Money money = item.money();
        if (token.unit.equals("%")) {
            return item.share() != null && token.is(item.share().value().scaleByPowerOfTen(2));
        }
        if (money == null) {
            return false;
        }
        if (token.unit.startsWith("年") || token.unit.matches("[月日]|.年")) {
            return money.period() != null && isIn(money.period(), token);
        }
        if (RATE_FOLLOWS.matcher(token.words.substring(token.end)).find()) {
            return money.exchangeRate() != null;
        }
        if (token.words.substring(0, token.start).matches(".*=\\s*")) {
            return isRate(money.exchangeRate(), token.number);
        }
        boolean isYen = token.unit.equals("円") || token.words.startsWith("¥", token.start - 1);
        return isYen ? token.is(money.amountJpy()) : token.is(money.amount());
    }

    /** The rate is one of a single unit; the report may give it for 100. */
    private static boolean isRate(Figure rate, BigDecimal number) {
        return rate != null && number != null && isScaled(number, rate.value());
    }

    private static boolean isIn(Period period, Token token) {
        boolean inText = JapaneseText.fold(period.text()).contains(JapaneseText.fold(token.text));
        if (token.unit.matches("年間|.年")) {
            return token.is(period.years());
        }
        boolean inFiscalYears = period.fiscalYear() == null && period.start() == null && period.years() != null;
        boolean isShort = token.isOfEra() || token.number != null && token.number.intValue() < 100;
        if (token.unit.equals("年度")) {
            boolean isFiscalYear = isShort ? period.fiscalYear() != null && inText : token.is(period.fiscalYear());
            return isFiscalYear || inFiscalYears && inText;
        }
        if (isShort && token.unit.equals("年")) {
            return inText;
        }
        return token.is(period.fiscalYear())
                || inFiscalYears && inText
                || Stream.of(period.start(), period.end())
                        .anyMatch(day -> day != null
                                && (token.is(day.getYear())
                                        || token.is(day.getMonthValue())
                                        || token.is(day.getDayOfMonth())));
    }

    private void report(List<Token> unread, boolean isError, Source source, Finding.Subject subject) {
        List<String> texts = unread.stream()
                .map(Token::text)
                .filter(text -> !findings.areAbout(source, subject, text))
                .toList();
        if (!texts.isEmpty()) {
            Finding finding = Finding.of(FindingCode.UNREAD_FIGURE, source, String.join("、", texts))
                    .about(subject);
            findings.add(isError ? finding : finding.inProse());
        }
    }
}
