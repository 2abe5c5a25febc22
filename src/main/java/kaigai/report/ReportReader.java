package kaigai.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads report texts. It knows the format of reports and nothing of where reports come from or go to. */
public final class ReportReader {

    /**
     * Counts up whenever the same text gives other rows than before, so that stored reports are read anew. A golden
     * file changing without this number changing is a mistake.
     */
    public static final int VERSION = 5;

    /** The most bytes that a report may have. What has more needn't be read to its end. */
    public static final int LARGEST_REPORT = 10 * 1024 * 1024;

    /** A slide holds a tenth of it. Some lines take time with the square of their length. */
    private static final int LONGEST_LINE = 10_000;

    private ReportReader() {}

    /**
     * What came of reading a report.
     *
     * @param text the text as it was decoded; null for bytes that are no text
     * @param report what it says; empty if a finding is an error
     * @param findings all that was noticed
     */
    public record Result(String text, Optional<Report> report, List<Finding> findings) {}

    /** Reads the bytes of a report, which are expected to be UTF-8. Bad input gives findings, never an exception. */
    public static Result read(byte[] bytes) {
        Findings findings = new Findings();
        if (bytes.length > LARGEST_REPORT) {
            findings.add(FindingCode.TOO_LARGE, new Source(0, 1, 1), "more than 10 MiB");
            return new Result(null, Optional.empty(), findings.list());
        }
        Optional<OtherFormat> format = OtherFormat.of(bytes);
        if (format.isPresent()) {
            findings.add(format.get().finding());
            return new Result(null, Optional.empty(), findings.list());
        }
        Optional<String> text = ReportText.decode(bytes);
        if (text.isEmpty()) {
            findings.add(FindingCode.NOT_TEXT, new Source(0, 1, 1), "");
            return new Result(null, Optional.empty(), findings.list());
        }
        Optional<Report> report = read(text.get(), findings);
        report.ifPresent(read -> Checks.check(read, findings));
        return new Result(text.get(), report, findings.list());
    }

    /** The report, if no error is found, neither by a part of the reader nor by the account of what they read. */
    private static Optional<Report> read(String text, Findings findings) {
        List<String> lines = ReportText.of(text).lines();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            Source source = new Source(0, number, number);
            if (line.length() > LONGEST_LINE) {
                findings.add(FindingCode.LINE_TOO_LONG, source, line);
            }
            Characters.firstForbidden(line)
                    .ifPresent(character -> findings.add(FindingCode.FORBIDDEN_CHARACTER, source, character));
        }
        if (findings.hasError()) {
            return Optional.empty();
        }
        FrontMatter frontMatter = FrontMatter.of(lines, findings);
        List<Line> content = ReportLines.of(lines, frontMatter.lineCount() + 1, findings);
        Optional<Report> report = read(content, frontMatter, findings);
        report.ifPresent(read -> {
            TextAccount.check(content, read, findings);
            FigureAccount.check(read, findings);
            Misreadings.check(content, findings);
        });
        return report.filter(read -> !findings.hasError());
    }

    private static Optional<Report> read(List<Line> lines, FrontMatter frontMatter, Findings findings) {
        Sections sections = Sections.of(lines, findings);
        if (sections.pageCount() == 0) {
            return Optional.empty();
        }
        boolean isCity = isCity(sections);
        Optional<Place> place = Place.of(sections.name(), isCity, frontMatter);
        if (place.isEmpty() && !findings.has(FindingCode.BAD_FRONT_MATTER)) {
            String missing = Place.missing(sections.name(), isCity, frontMatter);
            findings.add(Finding.of(FindingCode.UNKNOWN_COUNTRY, frontMatter.source(), sections.name())
                    .expecting("先頭のYAMLに " + missing.replace(" and ", " と "), "front matter with " + missing));
        }
        place.filter(found -> !found.hasValidId())
                .ifPresent(found -> findings.add(
                        FindingCode.BAD_FRONT_MATTER,
                        frontMatter.source(),
                        "id: " + found.id(),
                        "`id:` with " + Place.ID_FORM));
        Place unknown = new Place(PlaceKind.COUNTRY, null, sections.name(), null, null, null);
        Optional<Section> grid = sections.first(Section.Kind.GRID);
        Optional<Section> facts = sections.first(Section.Kind.FACTS);
        if (grid.isEmpty() || facts.isEmpty()) {
            findings.add(FindingCode.MISSING_SECTION, new Source(1, 1, 1), "");
            return Optional.empty();
        }
        return Optional.of(
                report(place.orElse(unknown), sections, StatusGrid.of(grid.get(), findings), facts.get(), findings));
    }

    private static Report report(
            Place place, Sections sections, StatusGrid grid, Section factsSection, Findings findings) {
        String country = place.isoAlpha2();
        Facts facts = Facts.of(factsSection, country, findings);
        facts.facts().forEach(fact -> checkName(fact, place, findings));
        Optional<Measures> measures =
                sections.first(Section.Kind.MEASURES).map(section -> Measures.of(section, findings));
        return new Report(
                place,
                sections.title(),
                sections.pageCount(),
                grid.legend(),
                facts.facts(),
                facts.rankings(),
                facts.references(),
                factsSection.source(),
                grid.marks(),
                themeSections(sections, country, findings),
                measures.map(Measures::organisations).orElse(List.of()),
                measures.map(Measures::initiatives).orElse(List.of()));
    }

    /** The facts may give a place's name in full, but not name another country. */
    private static void checkName(Fact fact, Place place, Findings findings) {
        boolean isCountrysName =
                fact.known().filter(KnownFact.COUNTRY_NAME::equals).isPresent();
        if (place.isoAlpha2() != null && isCountrysName && fact.value() != null) {
            Countries.withJapaneseName(fact.value())
                    .filter(country -> !country.alpha2().equals(place.isoAlpha2()))
                    .ifPresent(country -> findings.add(FindingCode.OTHER_NAME, fact.source(), fact.value()));
        }
    }

    private static Map<Theme, ThemeSection> themeSections(Sections sections, String country, Findings findings) {
        Map<Theme, ThemeSection> result = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            sections.on(theme).ifPresent(section -> result.put(theme, ThemeSections.of(section, country, findings)));
        }
        return result;
    }

    /** A report on a city names it as 都市名 among its basic facts. */
    private static boolean isCity(Sections sections) {
        return sections.first(Section.Kind.FACTS)
                .map(section -> section.content().stream()
                        .anyMatch(line -> JapaneseText.key(line.text()).startsWith("都市名")))
                .orElse(false);
    }
}
