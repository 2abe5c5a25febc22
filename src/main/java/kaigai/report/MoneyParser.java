package kaigai.report;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the amount of money in one statement of a budget: {@code 約54億8,313万円（3,875万ユーロ / 1ユーロ=141.5円換算）}. What has been
 * read is blanked out, so that nothing is read twice.
 */
final class MoneyParser {

    private static final String DASH = "\\-\\u2010-\\u2015\\u2212";
    private static final String MARK = String.valueOf(Numerals.MARK);
    private static final String NUMBER = "((?:[▲△]|(?<![A-Za-z)" + MARK + "])[-\\u2212])?" + Numerals.NUMBER + ")";
    private static final String ABOUT = "(?:(" + Qualifier.BEFORE + ")\\s*)?";
    private static final String LIMIT = "\\s*(" + Qualifier.BEHIND + ")?";
    private static final String WORD = "([^\\d\\s/、,。=()~:・" + DASH + MARK + "][^\\d\\s/、,。=()~:" + DASH + MARK + "]*)";
    private static final String TO = "\\s*(?:~|から|[" + DASH + "ー])\\s*";

    private static final Pattern RATE = Pattern.compile(NUMBER + "\\s*" + WORD + "\\s*=\\s*" + NUMBER + "\\s*円(?:換算)?");
    private static final Pattern YEN = Pattern.compile(ABOUT + NUMBER + "\\s*(?:円(?!換算)" + LIMIT + ")");
    private static final Pattern YEN_SIGN = Pattern.compile(ABOUT + "¥\\s?" + NUMBER + LIMIT);
    private static final Pattern FOREIGN = Pattern.compile(ABOUT + NUMBER + "\\s*" + WORD);
    private static final Pattern SYMBOL_FIRST =
            Pattern.compile(ABOUT + "((?:[A-Z]{1,3})?[$€£₩]|(?<![A-Z])[A-Z]{3}|RM)\\s?" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*" + WORD + "?" + TO + ABOUT + NUMBER + "\\s*" + WORD);
    private static final Pattern VAGUE =
            Pattern.compile("(?:" + Numerals.NUMBER + ")?[数何幾]" + Numerals.NUMBER + "\\s*" + WORD);
    private static final Pattern CHANGE = Pattern.compile("(?:対?前年度?(?:比|より)で?\\s*[+]?)" + NUMBER + "\\s*(?:円|%)"
            + "(?:の?[増減]額?)?|" + NUMBER + "\\s*(?:円|%)の?[増減]額?");
    private static final Pattern BRACKET = Pattern.compile("\\G\\s*\\(([^()]*)\\)");
    private static final Pattern GLUED = Pattern.compile("[\\d,.][A-Za-z]{1,2}$");
    private static final Pattern LIKE_A_CURRENCY = Pattern.compile("[ァ-ヶー・A-Za-z$]{2,}");
    private static final Pattern NO_CURRENCY = Pattern.compile("(?:ポイント|パーセント|プロジェクト|サービス|システム|カ|ヵ|ヶ|FY).*");

    private final String words;
    private final String country;
    private final Problems problems;
    private final StringBuilder rest;
    private final StringBuilder masked;

    /** Where words that can't be read are reported. */
    interface Problems {
        void add(FindingCode code, String words);
    }

    /**
     * What was read of a statement.
     *
     * @param money its amount; null where it has none, or a range
     * @param start where the amount begins in the statement; its end for none
     * @param end where the amount ends, with its brackets; 0 for none
     * @param rest the statement with blanks for each amount, rate and change that was read or reported
     */
    record Result(Money money, int start, int end, String rest) {}

    private record Amount(Figure figure, String currency, Qualifier qualifier, int start, int end) {}

    private record Rate(Figure yen, String currency) {}

    private MoneyParser(String words, String country, Problems problems) {
        String folded = JapaneseText.fold(words);
        this.words = words;
        this.country = country;
        this.problems = problems;
        this.rest = new StringBuilder(folded);
        this.masked = new StringBuilder(Numerals.masked(folded));
    }

    /**
     * Reads a statement without bold marks.
     *
     * @param country the ISO 3166-1 alpha-2 code for short names of currencies, or null
     */
    static Result parse(String words, String country, Problems problems) {
        return new MoneyParser(words, country, problems).parse();
    }

    private Result parse() {
        report(RANGE, FindingCode.AMOUNT_RANGE, match -> isMoney(match.group(5)) && isMoneyOrNull(match.group(2)));
        report(VAGUE, FindingCode.AMOUNT_RANGE, match -> isMoney(match.group(1)));
        report(CHANGE, FindingCode.UNREAD_FIGURE, match -> true);
        Optional<Rate> rate = takeRate();
        Optional<Amount> yen = takeYen();
        Optional<Amount> foreign = takeForeign(yen);
        if (yen.isEmpty() && foreign.isEmpty()) {
            return new Result(null, words.length(), 0, rest.toString());
        }
        Amount first = yen.filter(amount -> foreign.isEmpty() || amount.start < foreign.get().start)
                .or(() -> foreign)
                .orElseThrow();
        int last = Math.max(
                yen.map(Amount::end).orElse(0), foreign.map(Amount::end).orElse(0));
        Matcher bracket = BRACKET.matcher(JapaneseText.fold(words)).region(first.end, words.length());
        int end = bracket.find() ? Math.max(last, bracket.end()) : last;
        Money money = new Money(
                yen.map(Amount::figure).orElse(null),
                foreign.map(Amount::figure).orElse(null),
                foreign.map(Amount::currency).orElse(rate.map(Rate::currency).orElse(null)),
                rate.map(Rate::yen).orElse(null),
                first.qualifier,
                period(first.start, end).orElse(null));
        return new Result(money, first.start, end, rest.toString());
    }

    /** The period in the brackets behind the amount, or else in the words before it, or else in those behind it. */
    private Optional<Period> period(int start, int end) {
        String original = restOfWords();
        return Period.in(original.substring(start, end))
                .or(() -> Period.in(original.substring(0, start)))
                .or(() -> Period.in(original.substring(end)));
    }

    private String restOfWords() {
        StringBuilder original = new StringBuilder(words);
        for (int i = 0; i < original.length(); i++) {
            if (masked.charAt(i) == ' ') {
                original.setCharAt(i, rest.charAt(i));
            }
        }
        return original.toString();
    }

    private void take(int start, int end) {
        String blanks = " ".repeat(end - start);
        rest.replace(start, end, blanks);
        masked.replace(start, end, blanks);
    }

    private void report(Pattern pattern, FindingCode code, Predicate<Matcher> test) {
        Matcher match = pattern.matcher(masked.toString());
        while (match.find()) {
            if (test.test(match)) {
                problems.add(code, words.substring(match.start(), match.end()).strip());
                take(match.start(), match.end());
            }
        }
    }

    private boolean isMoneyOrNull(String word) {
        return word == null || isMoney(word);
    }

    private boolean isMoney(String word) {
        return word.startsWith("円") && !word.startsWith("円換算") || currency(word).isPresent();
    }

    /** The currency that a word begins with, such as ユーロ in ユーロの総額. */
    private Optional<Named> currency(String word) {
        for (int length = word.length(); length > 0; length--) {
            Optional<String> code = Currencies.code(word.substring(0, length), country);
            if (code.isPresent()) {
                return Optional.of(new Named(code.get(), length));
            }
        }
        return Optional.empty();
    }

    private record Named(String code, int length) {}

    /** {@code 1ユーロ=141.5円換算}. */
    private Optional<Rate> takeRate() {
        Matcher match = RATE.matcher(masked);
        if (!match.find()) {
            return Optional.empty();
        }
        Optional<Figure> units =
                number(match, 1).filter(figure -> figure.value().signum() > 0);
        Optional<Figure> yen = number(match, 3);
        String word = original(match, 2);
        Optional<String> currency = Currencies.code(word, country);
        if (currency.isEmpty()) {
            problems.add(FindingCode.UNKNOWN_CURRENCY, word);
        }
        take(match.start(), match.end());
        return currency.flatMap(
                code -> units.flatMap(divisor -> yen.map(figure -> new Rate(figure.dividedBy(divisor.value()), code))));
    }

    private Optional<Amount> takeYen() {
        Matcher match = YEN.matcher(masked);
        if (!match.find()) {
            match = YEN_SIGN.matcher(masked);
            if ("CN".equals(country) || !match.find()) {
                return Optional.empty();
            }
        }
        return take(match, 2, "JPY", Qualifier.of(match.group(1), match.group(3)), match.end());
    }

    private Optional<Amount> takeForeign(Optional<Amount> yen) {
        Matcher match = FOREIGN.matcher(masked.toString());
        boolean inBracket = yen.isPresent();
        while (match.find()) {
            Optional<Named> named = currency(original(match, 3));
            if (named.isPresent()) {
                int end = match.start(3) + named.get().length;
                Matcher limit = Pattern.compile("\\G" + LIMIT).matcher(masked).region(end, masked.length());
                String behind = limit.find() ? limit.group(1) : null;
                return take(
                        match, 2, named.get().code, Qualifier.of(match.group(1), behind), Math.max(end, limit.end()));
            }
            String word = original(match, 3);
            if (inBracket
                    && match.start() >= yen.get().end
                    && LIKE_A_CURRENCY.matcher(word).matches()
                    && !NO_CURRENCY.matcher(word).matches()) {
                problems.add(FindingCode.UNKNOWN_CURRENCY, word);
                inBracket = false;
            }
        }
        match = SYMBOL_FIRST.matcher(masked.toString());
        while (match.find()) {
            Optional<String> code = Currencies.code(original(match, 2), country);
            if (code.isPresent()) {
                return take(match, 3, code.get(), Qualifier.of(match.group(1), null), match.end());
            }
        }
        return Optional.empty();
    }

    /** The amount whose number is in this group, unless that isn't a number or may be another one. */
    private Optional<Amount> take(Matcher match, int group, String currency, Qualifier qualifier, int end) {
        int start = match.start();
        Optional<Figure> figure =
                number(match, group).filter(amount -> !JapaneseNumber.isAmbiguous(original(match, group)));
        boolean glued =
                GLUED.matcher(rest.substring(Math.max(0, start - 3), start)).find();
        if (figure.isEmpty() || glued) {
            problems.add(
                    FindingCode.UNREADABLE_NUMBER,
                    words.substring(glued ? start - 3 : start, end).strip());
        }
        take(start, end);
        return figure.filter(amount -> !glued).map(amount -> new Amount(amount, currency, qualifier, start, end));
    }

    private Optional<Figure> number(Matcher match, int group) {
        return JapaneseNumber.figure(original(match, group));
    }

    private String original(Matcher match, int group) {
        return words.substring(match.start(group), match.end(group));
    }
}
