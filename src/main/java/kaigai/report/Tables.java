package kaigai.report;

import static kaigai.report.JapaneseText.BLANK;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads tables of Markdown and of HTML as the rows that a report has in their place: cells divided by tabs. A cell
 * keeps its links as {@code <a href>}, its bold words as {@code <b>} and its line breaks as {@code <br>}.
 */
final class Tables {

    private static final Pattern DELIMITER_ROW =
            Pattern.compile("\\s*+(?:\\|[\\s:|-]*-[\\s:|-]*|:?-+:?\\s*\\|[\\s:|-]*)");
    private static final Pattern HTML_START = Pattern.compile("(?i).*<table[\\s>].*", Pattern.DOTALL);
    private static final Pattern HTML_END = Pattern.compile("(?i).*</table>.*", Pattern.DOTALL);
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final org.commonmark.parser.Parser MARKDOWN =
            org.commonmark.parser.Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private Tables() {}

    /**
     * A row, or a line that stands beside a table.
     *
     * @param first its first line, counted from 0 within the table
     * @param last its last line, counted likewise
     */
    record Row(String text, int first, int last) {}

    /** How many lines the table takes that begins with this line, counted from 0; 0 where none begins. */
    static int length(List<String> lines, int first) {
        if (HTML_START.matcher(lines.get(first)).matches()) {
            for (int end = first; end < lines.size(); end++) {
                if (HTML_END.matcher(lines.get(end)).matches()) {
                    return end + 1 - first;
                }
            }
            return 0;
        }
        boolean begins = first + 1 < lines.size()
                && lines.get(first).indexOf('|') >= 0
                && DELIMITER_ROW.matcher(lines.get(first + 1)).matches();
        int end = first;
        while (begins && end < lines.size() && lines.get(end).indexOf('|') >= 0) {
            end++;
        }
        return end - first;
    }

    /** The rows of such a table that aren't empty. */
    static List<Row> rows(List<String> lines) {
        String text = String.join("\n", lines);
        if (HTML_START.matcher(text).matches()) {
            return rowsOfHtml(text);
        }
        List<Row> rows = new ArrayList<>();
        Element table =
                Jsoup.parseBodyFragment(HTML.render(MARKDOWN.parse(text))).body();
        int line = 0;
        for (Element row : table.select("tr")) {
            add(String.join("\t", row.children().stream().map(Tables::cell).toList()), line, line, rows);
            line += line == 0 ? 2 : 1;
        }
        return rows;
    }

    private static List<Row> rowsOfHtml(String text) {
        List<Row> rows = new ArrayList<>();
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        for (Node node : Jsoup.parse(text, "", parser).body().childNodes()) {
            if (node instanceof Element table && table.nameIs("table")) {
                addRows(table, rows);
            } else {
                String words = node instanceof Element element ? cell(element) : ((TextNode) node).text();
                int line = node.sourceRange().start().lineNumber() - 1;
                add(words, line, line, rows);
            }
        }
        return rows;
    }

    private static void addRows(Element table, List<Row> rows) {
        Map<Integer, Merged> merged = new HashMap<>();
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                addMerged(cells, merged);
                String text = cell(cell);
                merged.put(cells.size(), new Merged(text, span(cell, "rowspan") - 1));
                cells.add(text);
                for (int more = span(cell, "colspan"); more > 1; more--) {
                    cells.add("");
                }
            }
            addMerged(cells, merged);
            int first = row.sourceRange().start().lineNumber() - 1;
            int last = row.endSourceRange().isTracked()
                    ? row.endSourceRange().start().lineNumber() - 1
                    : first;
            add(String.join("\t", cells), first, last, rows);
        }
    }

    /** The text of a cell that also stands in this many of the next rows. */
    private record Merged(String text, int rowsLeft) {}

    private static void addMerged(List<String> cells, Map<Integer, Merged> merged) {
        Merged above = merged.get(cells.size());
        while (above != null && above.rowsLeft > 0) {
            merged.put(cells.size(), new Merged(above.text, above.rowsLeft - 1));
            cells.add(above.text);
            above = merged.get(cells.size());
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private static void add(String text, int first, int last, List<Row> rows) {
        if (!text.isBlank()) {
            rows.add(new Row(text, first, last));
        }
    }

    private static String cell(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return text.toString()
                .replaceAll("(?:" + BLANK + "*<br>" + BLANK + "*)+", "<br>")
                .replaceAll("^<br>|<br>$", "")
                .strip();
    }

    private static void append(Element element, StringBuilder text) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element child) {
                switch (child.normalName()) {
                    case "br" -> text.append("<br>");
                    case "a" ->
                        text.append("<a href=\"")
                                .append(child.attr("href"))
                                .append("\">")
                                .append(child.text())
                                .append("</a>");
                    case "b", "strong" ->
                        text.append("<b>").append(child.text()).append("</b>");
                    case "li" -> {
                        text.append("<br>・ ");
                        append(child, text);
                    }
                    case "p", "div" -> {
                        text.append("<br>");
                        append(child, text);
                        text.append("<br>");
                    }
                    default -> append(child, text);
                }
            }
        }
    }
}
