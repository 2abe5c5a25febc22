package kaigai.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages that pages are in. */
public enum Language {
    /** English, which also those get who ask for neither. */
    EN,
    /** Japanese. */
    JA;

    private static final int LONGEST_HEADER = 200;
    private static final List<String> JAPANESE_AND_ENGLISH = List.of(JA.tag(), EN.tag());

    /** The language for a request that says this in {@code Accept-Language}; null for nothing. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return EN;
        }
        try {
            String best = Locale.lookupTag(LanguageRange.parse(acceptLanguage), JAPANESE_AND_ENGLISH);
            return JA.tag().equals(best) ? JA : EN;
        } catch (IllegalArgumentException e) {
            return EN; // RFC 9110, section 12.5.4, lets a service disregard what it can't understand
        }
    }

    /** The language with a tag, in any case; empty where pages aren't in it. */
    public static Optional<Language> withTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The language tag (RFC 5646). */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
