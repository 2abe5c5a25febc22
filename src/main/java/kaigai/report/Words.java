package kaigai.report;

import static kaigai.report.JapaneseText.BLANK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The words of a passage and the addresses that its links lead to, without Markdown, HTML and white space: what stays
 * the same on the way from a report's text to the values that are served. Tabs stay, since they divide cells.
 *
 * @param text the words
 * @param urls the addresses in their order; those that lead nowhere or not into the web are left out
 */
record Words(String text, List<String> urls) {

    private static final String HARMLESS_ATTRIBUTES = "(?:\\s+(?:target|rel|class|style)=\"[^\"]*\")*";
    private static final Pattern ADDRESS =
            Pattern.compile("\\]\\(\\s*<?([^()\\s<>]*+(?:\\([^()\\s]*+\\)[^()\\s<>]*+)*+)>?\\s*\\)|<a"
                    + HARMLESS_ATTRIBUTES + "\\s+href=\"([^\"]*)\"" + HARMLESS_ATTRIBUTES + "\\s*>");
    private static final Pattern TAG =
            Pattern.compile("(?i)</a>|</?(?:b|strong|i|em|u|br|p|div|ul|ol|li|span|font|sup|sub"
                    + "|html|body|table|caption|thead|tbody|tr|th|td)(?:\\s[^>]*|/)?>");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^/\\s]");
    private static final Pattern AUTOLINK = Pattern.compile("<(https?://[^\\s<>]+)>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct}|$)");
    private static final Pattern LAYOUT = Pattern.compile("[*_`\\[\\]\\p{Cf}]|[" + BLANK + "&&[^\\t]]");
    private static final Pattern INVISIBLE = Pattern.compile("[" + BLANK + "\\p{Cf}]+");

    /** The words of some Markdown, or of a value that was made from it. */
    static Words of(String markdown) {
        List<String> urls = new ArrayList<>();
        Matcher address = ADDRESS.matcher(markdown);
        StringBuilder rest = new StringBuilder();
        while (address.find()) {
            address.appendReplacement(rest, "");
            ofAddress(address.group(1) == null ? address.group(2) : address.group(1))
                    .ifPresent(urls::add);
        }
        address.appendTail(rest);
        String untagged = AUTOLINK.matcher(TAG.matcher(rest).replaceAll("")).replaceAll("$1");
        String unescaped = without(ESCAPE, Parser.unescapeEntities(untagged, false));
        return new Words(without(LAYOUT, unescaped), List.copyOf(urls));
    }

    /** An address without escapes and white space; empty for one that leads nowhere, or not into the web. */
    static Optional<String> ofAddress(String url) {
        String address = without(INVISIBLE, without(ESCAPE, Parser.unescapeEntities(url, true)));
        return Optional.of(address).filter(Words::isWebAddress);
    }

    /** Whether an address leads into the web: any other, such as one of a script, is left out and reported. */
    static boolean isWebAddress(String address) {
        return WEB_ADDRESS.matcher(address).lookingAt();
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll("");
    }
}
