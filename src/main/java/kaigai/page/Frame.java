package kaigai.page;

import java.util.Optional;
import java.util.regex.Pattern;
import kaigai.http.CanonicalUrl;
import kaigai.http.Language;

/**
 * What all pages have around what they are about: their language, their place and the release that they show.
 *
 * @param language the language of the page's own words
 * @param base what stands before the paths in links: the service's public URL, or nothing
 * @param address the service's absolute address, without a slash at its end
 * @param place where the page is below its language, such as {@code /countries/denmark}
 * @param edition the release that it shows; empty for a page on a problem
 */
public record Frame(Language language, String base, String address, CanonicalUrl place, Optional<Edition> edition) {

    private static final String ROOT = "/pages/";
    private static final Pattern WEB = Pattern.compile("(?i)https?://");
    private static final String RELEASE = "release";

    /**
     * A release as a page shows it.
     *
     * @param release its id
     * @param isPinned whether the reader asked for it, so that links have to lead to pages of the same
     * @param day the day in UTC since when it is what the page's URL answers
     */
    public record Edition(String release, boolean isPinned, String day) {}

    /** The path of a page in a language. */
    static CanonicalUrl url(Language language, CanonicalUrl place) {
        String path = place.path().equals("/") ? "" : place.path();
        return new CanonicalUrl(ROOT + language.tag() + path, place.parameters());
    }

    /** Of a label in both languages, the one in the page's. */
    public String say(String ja, String en) {
        return isJapanese() ? ja : en;
    }

    /** Whether the page's own words are Japanese. */
    public boolean isJapanese() {
        return language == Language.JA;
    }

    /** Whether an address that a report gives leads to the web, and not to a program; null is none. */
    public boolean isOfWeb(String url) {
        return url != null && WEB.matcher(url).lookingAt();
    }

    /** The page of the whole dataset. */
    public String home() {
        return page("/");
    }

    /** The page on a country or city. */
    public String country(String id) {
        return page("/countries/" + id);
    }

    /** The page on a theme. */
    public String theme(String id) {
        return page("/themes/" + id);
    }

    /** The page with the text of the report on a country or city. */
    public String source(String country) {
        return page("/countries/" + country + "/source");
    }

    /** The page with the search, and nothing searched for. */
    public String search() {
        return page("/search");
    }

    /** Where a form with a search goes; it has the release in a field, since it would lose it off the path. */
    public String searchAction() {
        return base + url(language, CanonicalUrl.of("/search"));
    }

    private String page(String place) {
        return page(CanonicalUrl.of(place));
    }

    /** A page at a place below the language, of the same release. */
    String page(CanonicalUrl place) {
        return pinned(url(language, place));
    }

    /** A path of the API, of the same release. */
    public String data(String path) {
        return pinned(CanonicalUrl.of(path));
    }

    /** A path of the API that answers a file in a format, of the same release. */
    public String data(String path, String format) {
        return pinned(CanonicalUrl.of(path).with("format", format));
    }

    private String pinned(CanonicalUrl url) {
        return base
                + edition.filter(Edition::isPinned)
                        .map(shown -> url.with(RELEASE, shown.release()))
                        .orElse(url);
    }

    /** This page in Japanese. */
    public String inJapanese() {
        return pinned(url(Language.JA, place));
    }

    /** This page in English. */
    public String inEnglish() {
        return pinned(url(Language.EN, place));
    }

    /** This page of the current release. */
    public String current() {
        return base + url(language, place);
    }

    /** The page of this release, which never changes. */
    public String permanent() {
        return base + url(language, place).with(RELEASE, edition.orElseThrow().release());
    }

    /** A link of this page as an absolute address. */
    public String absolute(String link) {
        return base.isEmpty() ? address + link : link;
    }
}
