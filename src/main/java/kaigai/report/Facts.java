package kaigai.report;

import static kaigai.report.JapaneseText.BLANK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the section 1-①基礎情報: lines {@code label⇥value}, of which some are rankings and some references. */
final class Facts {

    private static final Pattern LABEL = Pattern.compile("(.*?)" + BLANK + "*[(（]([^()（）]*)[)）]" + BLANK + "*");
    private static final Pattern NOTE = Pattern.compile("(.*?)" + BLANK + "*(※.*)", Pattern.DOTALL);
    private static final Pattern BRACKETED_NOTE =
            Pattern.compile("([^()（）※]*\\d[^()（）※]*?|[^()（）※]*[０-９][^()（）※]*?)" + BLANK + "*([(（].*[)）])");
    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("(" + Qualifier.BEFORE + ")?\\s*("
            + JapaneseNumber.MINUS + "?\\s*" + Numerals.NUMBER + ")(.*?)(" + Qualifier.BEHIND + ")?");
    private static final Pattern BEGINS_WITH_A_NUMBER =
            Pattern.compile(Qualifier.BEFORE + "?\\s*" + JapaneseNumber.MINUS + "?\\s*\\d.*", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("[^\\d]*?(" + JapaneseYear.PATTERN
            + "|\\d{2})年度?(?:(1[0-2]|0?[1-9])月(?:(3[01]|[12]\\d|0?[1-9])日)?)?[^\\d]*");
    private static final Pattern RANKING = Pattern.compile(
            "(?:同率|第)?(\\d{1,6})位(?:\\s*/\\s*\\d+[^\\s(),、]*)?(?:\\s*[(]\\s*(.*?)[\\s、,]*(?:(\\d{4})年?度?)?\\s*[)])?");

    private final Findings findings;
    private final String country;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Ranking> rankings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private Facts(Findings findings, String country) {
        this.findings = findings;
        this.country = country;
    }

    /** Reads the section; {@code country} is the ISO 3166-1 alpha-2 code for short names of currencies, or null. */
    static Facts of(Section section, String country, Findings findings) {
        Facts result = new Facts(findings, country);
        section.content().forEach(result::addLine);
        return result;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Ranking> rankings() {
        return rankings;
    }

    List<Reference> references() {
        return references;
    }

    private void addLine(Line line) {
        int tab = line.text().indexOf('\t');
        String label = tab < 0 ? "" : Inline.withoutBreaks(line.text().substring(0, tab));
        if (label.isEmpty()) {
            findings.add(FindingCode.UNPLACED_TEXT, line);
            return;
        }
        String value = line.text().substring(tab + 1).strip();
        String key = JapaneseText.key(label);
        if (key.startsWith("ランキング")) {
            addRankings(line, label, Inline.withoutBreaks(value));
        } else if (key.equals("参考")) {
            references.addAll(Inline.references(value, line.source(), findings));
        } else {
            addFact(line, label, Inline.withoutBreaks(value));
        }
    }

    private void addFact(Line line, String label, String value) {
        Matcher bracket = LABEL.matcher(label);
        Optional<Unit> unit = bracket.matches() ? Unit.named(bracket.group(2), country) : Optional.empty();
        String name = unit.isPresent() ? bracket.group(1) : label;
        if (facts.stream().anyMatch(fact -> JapaneseText.key(fact.label()).equals(JapaneseText.key(label)))) {
            findings.add(FindingCode.REPEATED_FACT, line, label);
            return;
        }
        boolean isNumber = unit.isPresent()
                || KnownFact.named(name).filter(KnownFact::isNumber).isPresent();
        Matcher noted = noteOf(value, isNumber);
        String stated = JapaneseText.orNull(noted.matches() ? noted.group(1) : value);
        String note = noted.matches() ? noted.group(2) : null;
        Optional<Quantity> quantity = stated == null ? Optional.empty() : quantity(stated, unit);
        if (stated != null && unit.isPresent() && quantity.isEmpty()) {
            findings.add(FindingCode.UNREADABLE_NUMBER, line, value);
        }
        facts.add(new Fact(
                label,
                name,
                stated,
                quantity.map(Quantity::number).orElse(null),
                quantity.map(Quantity::unit).orElse(unit.map(Unit::name).orElse(null)),
                quantity.map(Quantity::qualifier).orElse(null),
                asOf(note),
                note,
                line.source()));
    }

    /** What follows ※ is a note, and so is what stands in brackets behind a number. */
    private static Matcher noteOf(String value, boolean isNumber) {
        Matcher bracketed = BRACKETED_NOTE.matcher(value);
        return isNumber && bracketed.matches() ? bracketed : NOTE.matcher(value);
    }

    /** The date in a note that gives no other figure: {@code ※IMF 22年10月時点} is of October 2022. */
    private static String asOf(String note) {
        Matcher date = DATE.matcher(note == null ? "" : JapaneseText.fold(note));
        if (!date.matches()) {
            return null;
        }
        String year = date.group(1).matches("\\d{2}") ? "20" + date.group(1) : date.group(1);
        return JapaneseYear.parse(year)
                .map(number -> "%04d".formatted(number) + twoDigits(date.group(2)) + twoDigits(date.group(3)))
                .orElse(null);
    }

    private static String twoDigits(String number) {
        return number == null ? "" : "-%02d".formatted(Integer.parseInt(number));
    }

    /** A number, in the unit of the label or in the one that follows it; a unit behind the number wins. */
    private Optional<Quantity> quantity(String value, Optional<Unit> labelled) {
        String folded = JapaneseText.fold(value);
        Matcher number = NUMBER_WITH_UNIT.matcher(Numerals.masked(folded));
        if (!number.matches() || !BEGINS_WITH_A_NUMBER.matcher(folded).matches()) {
            return Optional.empty();
        }
        String digits = value.substring(number.start(2), number.end(2)).replaceAll(BLANK, "");
        String suffix = value.substring(number.start(3), number.end(3)).strip();
        Optional<Unit> unit = suffix.isEmpty() ? labelled : Unit.named(suffix, country);
        boolean scaledTwice = unit.isPresent()
                && unit.get().multiplier().compareTo(BigDecimal.ONE) > 0
                && suffix.isEmpty()
                && digits.matches(".*[万億兆].*");
        if (unit.isEmpty() && !suffix.isEmpty() || scaledTwice || JapaneseNumber.isAmbiguous(digits)) {
            return Optional.empty();
        }
        return JapaneseNumber.parse(digits)
                .map(parsed -> new Quantity(
                        Figure.plain(parsed.multiply(unit.map(Unit::multiplier).orElse(BigDecimal.ONE))),
                        unit.map(Unit::name).orElse(null),
                        Qualifier.of(number.group(1), number.group(4))));
    }

    private record Quantity(BigDecimal number, String unit, Qualifier qualifier) {}

    private void addRankings(Line line, String label, String value) {
        Matcher bracket = LABEL.matcher(label);
        String subject = bracket.matches() ? bracket.group(2).strip() : label;
        if (JapaneseText.isNone(value)) {
            facts.add(new Fact(label, label, null, null, null, null, null, null, line.source()));
            return;
        }
        String folded = JapaneseText.fold(value);
        Matcher ranking = RANKING.matcher(folded);
        int end = 0;
        while (ranking.find()) {
            checkBetween(line, folded.substring(end, ranking.start()));
            Function<Integer, String> original = group -> value.substring(ranking.start(group), ranking.end(group));
            rankings.add(new Ranking(
                    label,
                    subject,
                    Integer.parseInt(ranking.group(1)),
                    ranking.group(2) == null ? null : JapaneseText.orNull(original.apply(2)),
                    ranking.group(3) == null ? null : Integer.valueOf(ranking.group(3)),
                    original.apply(0),
                    line.source()));
            end = ranking.end();
        }
        checkBetween(line, end == 0 ? folded : folded.substring(end));
    }

    private void checkBetween(Line line, String separator) {
        if (!separator.matches("[\\s、,・/;]*")) {
            findings.add(FindingCode.UNREADABLE_RANKING, line, separator);
        }
    }
}
