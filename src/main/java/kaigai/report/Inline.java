package kaigai.report;

import static kaigai.report.JapaneseText.BLANK;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands inside a line or a cell: Markdown with some HTML in it. Both are read by way of HTML, so alike. */
final class Inline {

    /** How deep lists may lie in lists; what is deeper is read as words, and can't exhaust the stack. */
    private static final int DEEPEST = 20;

    private static final Parser MARKDOWN =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    private static final Pattern LATIN_BREAK = Pattern.compile("(?<=[A-Za-z,;])<br>(?=[A-Za-z])");
    private static final Pattern SEPARATOR = Pattern.compile("[、,，;；/／・" + BLANK + "]*");

    private final List<Reference> references = new ArrayList<>();
    private final Source source;
    private final Findings findings;

    private Inline(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * The references that a cell or a list lists, one for each link and one for each title that lost its link. An
     * address that isn't of the web is reported and left out.
     */
    static List<Reference> references(String markdown, Source source, Findings findings) {
        Inline reader = new Inline(source, findings);
        html(markdown).select("li, p, body").forEach(reader::addReferences);
        return List.copyOf(reader.references);
    }

    /**
     * A cell's words in one line. A line of a cell ends anywhere in a Japanese text, and between words of a Latin one.
     */
    static String withoutBreaks(String cell) {
        return LATIN_BREAK.matcher(cell).replaceAll(" ").replace("<br>", "").strip();
    }

    private void addReferences(Element block) {
        StringBuilder loose = new StringBuilder();
        boolean afterLink = false;
        for (Node node : block.childNodes()) {
            if (node instanceof TextNode text) {
                loose.append(text.text());
            } else if (node instanceof Element element && element.nameIs("a")) {
                addTitles(loose, afterLink);
                addLink(element);
                afterLink = true;
            } else if (node instanceof Element element && element.nameIs("br")) {
                addTitles(loose, afterLink);
                afterLink = false;
            } else if (node instanceof Element element && !element.isBlock()) {
                loose.append(element.text());
            }
        }
        addTitles(loose, afterLink);
    }

    private void addLink(Element link) {
        Reference reference = new Reference(link.text(), address(link.attr("href")));
        if (!reference.title().isEmpty() || reference.url() != null) {
            references.add(reference);
        }
    }

    /**
     * Titles that lost their link begin with ・ or on a line of their own; other words behind a link belong to its
     * title.
     */
    private void addTitles(StringBuilder loose, boolean afterLink) {
        String[] titles = loose.toString().split("(?:^|(?<!" + BLANK + ")" + BLANK + "++)・|\\n");
        loose.setLength(0);
        for (int i = 0; i < titles.length; i++) {
            String title = titles[i].strip();
            if (SEPARATOR.matcher(title).matches() || JapaneseText.isNone(title)) {
                continue;
            }
            if (i == 0 && afterLink && !references.isEmpty()) {
                Reference link = references.remove(references.size() - 1);
                references.add(new Reference((link.title() + " " + title).strip(), link.url()));
            } else {
                references.add(new Reference(title, title.matches("https?://\\S+") ? title : null));
            }
        }
    }

    /** Where a slide's link was lost, its address is {@code #}. */
    private String address(String href) {
        String address = href.strip();
        if (address.isEmpty() || address.equals("#")) {
            return null;
        }
        if (!Words.isWebAddress(address)) {
            findings.add(FindingCode.NO_WEB_ADDRESS, source, address);
            return null;
        }
        return address;
    }

    private static Element html(String markdown) {
        return Jsoup.parseBodyFragment(HTML.render(MARKDOWN.parse(markdown))).body();
    }
}
