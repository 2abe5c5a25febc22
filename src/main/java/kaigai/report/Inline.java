package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands inside a line or a cell: Markdown with some HTML in it. Both are read by way of HTML, so alike. */
final class Inline {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    private Inline() {}

    /** The references that a cell or a list lists, one for each link and one for each title that lost its link. */
    static List<Reference> references(String markdown) {
        List<Reference> references = new ArrayList<>();
        for (Element block : html(markdown).select("li, p, body")) {
            addReferences(block, references);
        }
        return List.copyOf(references);
    }

    private static void addReferences(Element block, List<Reference> references) {
        StringBuilder loose = new StringBuilder();
        for (Node node : block.childNodes()) {
            if (node instanceof TextNode text) {
                loose.append(text.text());
            } else if (node instanceof Element element && element.nameIs("a")) {
                addTitles(loose, references);
                references.add(new Reference(element.text(), address(element.attr("href"))));
            } else if (node instanceof Element element && element.nameIs("br")) {
                addTitles(loose, references);
            } else if (node instanceof Element element && !element.isBlock()) {
                loose.append(element.text());
            }
        }
        addTitles(loose, references);
    }

    /** Titles without a link: each begins with the bullet ・ after white space or at the start. */
    private static void addTitles(StringBuilder loose, List<Reference> references) {
        for (String title : loose.toString().split("(?:^|\\s+)・|\\n")) {
            if (!JapaneseText.isNone(title)) {
                String words = title.strip();
                references.add(new Reference(words, words.matches("https?://\\S+") ? words : null));
            }
        }
        loose.setLength(0);
    }

    /** Where a slide's link was lost, its address is {@code #}. */
    private static String address(String href) {
        String address = href.strip();
        return address.isEmpty() || address.equals("#") ? null : address;
    }

    private static Element html(String markdown) {
        return Jsoup.parseBodyFragment(HTML.render(MARKDOWN.parse(markdown))).body();
    }
}
