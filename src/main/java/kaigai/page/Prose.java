package kaigai.page;

import io.quarkus.qute.RawString;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * The reports' Markdown as HTML. Words stay, markup that isn't for reading doesn't: tags of HTML other than those for
 * emphasis and line breaks are shown as they are typed, images as their descriptions, headings as bold paragraphs,
 * since the page has headings of its own.
 */
final class Prose {

    private static final Pattern KNOWN_TAG = Pattern.compile("(?i)</?(?:b|strong|i|em|sub|sup)>|<br ?/?>");
    private static final Parser MARKDOWN =
            Parser.builder().postProcessor(Prose::withoutHtml).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "p",
                    "br",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "sub",
                    "sup",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "hr",
                    "a")
            .addAttributes("ol", "start")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto");
    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);

    private Prose() {}

    /** HTML that can stand in a page; null for null. */
    static RawString of(String markdown) {
        if (markdown == null) {
            return null;
        }
        Document page = Jsoup.parseBodyFragment(HTML.render(MARKDOWN.parse(markdown)));
        page.outputSettings(AS_IT_IS);
        page.select("h1, h2, h3, h4, h5, h6")
                .forEach(heading -> heading.tagName("p").html("<strong>" + heading.html() + "</strong>"));
        return new RawString(Jsoup.clean(page.body().html(), "", ALLOWED, AS_IT_IS));
    }

    private static Node withoutHtml(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline tag) {
                if (!KNOWN_TAG.matcher(tag.getLiteral()).matches()) {
                    replace(tag, new Text(tag.getLiteral()));
                }
            }

            @Override
            public void visit(HtmlBlock block) {
                Paragraph paragraph = new Paragraph();
                paragraph.appendChild(new Text(block.getLiteral()));
                replace(block, paragraph);
            }

            @Override
            public void visit(Image image) {
                visitChildren(image);
                while (image.getFirstChild() != null) {
                    image.insertBefore(image.getFirstChild());
                }
                image.unlink();
            }
        });
        return document;
    }

    private static void replace(Node node, Node other) {
        node.insertBefore(other);
        node.unlink();
    }
}
