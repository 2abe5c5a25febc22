package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that the documentation of Docling, markitdown and pandoc shows, put into a report. */
class ConverterFormsTest {

    private static final RecursiveComparisonConfiguration LINES_ASIDE = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes("(?:.*\\.)?(?:source|factsSource)")
            .build();

    private record Form(String name, UnaryOperator<String> writer) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(
                        "Docling: headings of level 2, comments for pictures and pages, entities, escapes",
                        text -> tables(text, ConverterFormsTest::pipeTable)
                                .replaceAll("(?m)^#{1,6} ", "## ")
                                .replace("Plan & Strategy", "Plan &amp; Strategy")
                                .replaceAll("(?m)^(## 1-①\\. )", "<!-- page break -->\n\n<!-- image -->\n\n$1")),
                new Form("markitdown: slide numbers, pictures, notes, starred bullets", text -> tables(
                                text, ConverterFormsTest::pipeTable)
                        .replaceAll("(?m)^- ", "* ")
                        .replaceAll("(?m)^(# 1-①\\. .*)$", "<!-- Slide number: 1 -->\n$1\n\n![](Picture2.jpg)")
                        .replaceAll("(?m)^(## 2\\.重点)", "### Notes:\n\n$1")),
                new Form("pandoc -t gfm: tables in HTML, escapes, rules", text -> tables(
                                text, ConverterFormsTest::htmlTable)
                        .replaceAll("(?m)^- ", "-   ")
                        .replaceAll("(?m)^(# 1-①\\. .*)$", "----------\n\n$1")),
                new Form(
                        "a table for every row of tabs, in one line of HTML",
                        text -> tables(text, rows -> htmlTable(rows).replaceAll("\\s*\n\\s*", ""))),
                new Form(
                        "page numbers and copyright lines",
                        text -> text.replaceAll(
                                "(?m)^(# 1-①\\. .*\\((\\d+)/\\d+\\))$",
                                "$1\n\n$2\n\n© 2022 Tokyo Metropolitan Government")),
                new Form("bold headings", text -> text.replaceAll("(?m)^(#+) (.*)$", "$1 **$2**")),
                new Form("headings without marks", text -> text.replaceAll("(?m)^#+ ", "")),
                new Form("raised footnote marks", text -> text.replaceAll("※(\\d)(?!\\))", "<sup>※$1</sup>")),
                new Form("footnotes of Markdown", text -> text.replaceAll("(?m)^※(\\d)\\) ?", "[^$1]: ")
                        .replaceAll("※(\\d)(?!\\))", "[^$1]")),
                new Form("footnote marks as formulas", text -> text.replaceAll("※(\\d)(?!\\))", "\\$^{※$1}\\$")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void giveTheSameRows(Form form) {
        for (String name : List.of("korea", "singapore")) {
            String text = SampleReports.converted(name);
            assertThat(ConvertedReportsTest.read(form.writer.apply(text)))
                    .as(name)
                    .usingRecursiveComparison(LINES_ASIDE)
                    .isEqualTo(ConvertedReportsTest.read(text));
        }
    }

    @Test
    void itemsOnLinesOfTheirOwnAreBudgetLines() {
        String text = SampleReports.converted("korea");
        Report clean = ConvertedReportsTest.read(text);
        for (String bullet : List.of("", "- ", "* ", "• ")) {
            String uses = text.lines()
                    .filter(line -> line.startsWith("注力"))
                    .findFirst()
                    .orElseThrow();
            String broken = uses.replace(" ①", "\n\n①")
                    .replaceAll(" (?=[②-④])", "\n")
                    .replaceAll(" ・", "\n・")
                    .replaceAll("(?m)^(?=[①-④])", bullet);
            assertThat(ConvertedReportsTest.read(text.replace(uses, broken)).budget())
                    .usingRecursiveFieldByFieldElementComparator(LINES_ASIDE)
                    .isEqualTo(clean.budget());
        }
    }

    @Test
    void tellsTheLinesOfARowInHtml() {
        String text = tables(SampleReports.converted("korea"), ConverterFormsTest::htmlTable);
        Report report = ConvertedReportsTest.read(text);
        List<String> lines = ReportText.of(text).lines();
        assertThat(report.organisations()).allSatisfy(organisation -> {
            Source source = organisation.source();
            String row = String.join("\n", lines.subList(source.firstLine() - 1, source.lastLine()));
            assertThat(row).contains(organisation.name()).startsWith("<tr>").endsWith("</tr>");
        });
    }

    @Test
    void aCellTooManyIsAnError() {
        String text = SampleReports.converted("korea-marker").replace("| 首都              | ソウル ", "| 首都 | ソウル | 余分 ");
        assertThat(errors(text)).extracting(Finding::code).contains(FindingCode.LOST_TEXT);
    }

    @Test
    void aMissingPageHeadingIsOneError() {
        String text = SampleReports.converted("korea").replaceFirst("(?m)^# 1-①.*\\(3/12\\)$", "");
        assertThat(errors(text))
                .extracting(Finding::code, Finding::expected)
                .containsExactly(tuple(FindingCode.PAGE_OUT_OF_ORDER, "～韓国(3/12)"));
    }

    @Test
    void aLostTextIsToldWithTheOtherErrors() {
        String text = SampleReports.denmark()
                .replace("人口 (万人)\t581", "人口 (万人)\t多数")
                .replace("## 1 - ②", "<img alt='図'>\n## 1 - ②");
        assertThat(errors(text))
                .extracting(Finding::code)
                .contains(FindingCode.UNREADABLE_NUMBER, FindingCode.UNPLACED_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7\n", "PK\u0003\u0004....word/document.xml", "PK\u0003\u0004....ppt/presentation.xml"})
    void namesAFileThatIsNoMarkdown(String bytes) {
        assertThat(ReportReader.read(bytes.getBytes(StandardCharsets.ISO_8859_1))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.NOT_MARKDOWN);
                    assertThat(finding.stated()).matches("PDF|Word.*|PowerPoint.*");
                    assertThat(finding.expected()).contains("converted for example with `");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "ftp://example.org/", "/local", "mailto:a@example.org"
            })
    void aLinkThatIsNotOfTheWebIsLeftOutWithAFinding(String address) {
        String text = SampleReports.denmark().replace("[データについて\\(デジタル政府機関\\)](#)", "[データについて](" + address + ")");
        ReportReader.Result result = ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() == FindingCode.NO_WEB_ADDRESS)
                .extracting(Finding::stated)
                .containsExactly(address);
        assertThat(result.report().orElseThrow().toString()).doesNotContain(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"denmark", "dk", "dnk"})
    void anIdThatStandsForAnotherCountryIsRefused(String id) {
        String text = "---\nid: " + id + "\n---\n" + SampleReports.madeUp("estonia");
        assertThat(errors(text))
                .extracting(Finding::code, Finding::stated)
                .containsExactly(tuple(FindingCode.BAD_FRONT_MATTER, "id: " + id));
    }

    @Test
    void twoReportsOnOnePlaceAreRefused() {
        ReportBatch batch = new ReportBatch();
        byte[] denmark = SampleReports.denmark().getBytes(StandardCharsets.UTF_8);
        assertThat(batch.read("one.md", denmark).report()).isPresent();
        ReportReader.Result second = batch.read("two.md", denmark);
        assertThat(second.report()).isEmpty();
        assertThat(second.findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::code, Finding::expected)
                .containsExactly(tuple(FindingCode.REPEATED_COUNTRY, "no other than one.md"));
    }

    @Test
    void keepsTwoBudgetsApart() {
        String text = SampleReports.denmark()
                .replace("デジタル 関連予算額\t", "デジタル 関連予算額（国）\t")
                .replace("注力 ポイント\t", "デジタル 関連予算額（市）\t■ 2022年度の市の予算 約5億円\n注力 ポイント（国）\t");
        List<BudgetItem> budget = ConvertedReportsTest.read(text).budget();
        assertThat(budget).extracting(BudgetItem::budget).startsWith(1, 2, 1, 1, 1);
    }

    private static List<Finding> errors(String text) {
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .filter(Finding::isError)
                .toList();
    }

    /** The text with each run of rows of tabs as a table. */
    private static String tables(String text, Function<List<String[]>, String> writer) {
        return Pattern.compile("(?m)(?:^.*\t.*\n)+")
                .matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(writer.apply(run.group()
                                .lines()
                                .map(ConverterFormsTest::cells)
                                .toList())
                        + "\n"));
    }

    /** A row of the status grid has a cell for each name and for each mark. */
    private static String[] cells(String row) {
        return row.replaceAll("\t([★○－]) (?=\\S)", "\t$1\t").split("\t", -1);
    }

    private static String pipeTable(List<String[]> rows) {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElseThrow();
        String empty = "|" + "  |".repeat(columns) + "\n|" + " --- |".repeat(columns) + "\n";
        return empty
                + rows.stream()
                        .map(row -> "| " + String.join(" | ", row) + " |")
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String htmlTable(List<String[]> rows) {
        return "<table>\n<tbody>\n"
                + rows.stream()
                        .map(row -> "<tr>\n<td>" + String.join("</td>\n<td>", row) + "</td>\n</tr>")
                        .collect(Collectors.joining("\n"))
                + "\n</tbody>\n</table>\n";
    }
}
