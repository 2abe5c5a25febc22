package kaigai.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The media types that a client accepts (RFC 9110, section 12.5.1). They are compared in any case and without
 * parameters, so that {@code application/json; charset=utf-8} accepts JSON.
 *
 * @param ranges what the header names, the most specific first
 */
public record AcceptedMediaTypes(List<Range> ranges) {

    /** What a client accepts that sends no such header. */
    private static final AcceptedMediaTypes ANY = of("*/*");

    /** Stands for what the client doesn't name. */
    private static final Range NONE = new Range("", "", 0);

    /**
     * A media type, or all of a kind.
     *
     * @param type the type, or {@code *}
     * @param subtype the subtype, or {@code *}
     * @param quality how much it is wanted, from 0, not at all, to 1
     */
    record Range(String type, String subtype, double quality) {

        private static Stream<Range> parse(String range) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            String[] names = parts[0].strip().split("/", 2);
            return names.length < 2
                    ? Stream.of()
                    : Stream.of(new Range(
                            names[0], names[1], quality(Arrays.asList(parts).subList(1, parts.length))));
        }

        /** A quality that is none counts as 1. */
        private static double quality(List<String> parameters) {
            try {
                return parameters.stream()
                        .map(String::strip)
                        .filter(parameter -> parameter.startsWith("q="))
                        .findFirst()
                        .map(parameter -> Double.parseDouble(parameter.substring(2)))
                        .orElse(1.0);
            } catch (NumberFormatException e) {
                return 1;
            }
        }

        private int wildcards() {
            return (type.equals("*") ? 1 : 0) + (subtype.equals("*") ? 1 : 0);
        }

        private boolean includes(String mediaType) {
            String[] names =
                    mediaType.toLowerCase(Locale.ROOT).split(";")[0].strip().split("/", 2);
            return (type.equals("*") || type.equals(names[0])) && (subtype.equals("*") || subtype.equals(names[1]));
        }
    }

    /** What the values of the header {@code Accept} say; anything where there is none. */
    public static AcceptedMediaTypes of(List<String> accept) {
        return accept.isEmpty() ? ANY : of(String.join(",", accept));
    }

    private static AcceptedMediaTypes of(String accept) {
        List<Range> ranges = Arrays.stream(accept.split(","))
                .flatMap(Range::parse)
                .sorted(Comparator.comparing(Range::wildcards))
                .toList();
        return new AcceptedMediaTypes(ranges);
    }

    /**
     * The one of some media types that the client wants most: that of the highest quality, or else the one that it
     * names most specifically, or else the first. Empty if it accepts none.
     */
    public Optional<String> best(List<String> available) {
        return available.stream()
                .filter(mediaType -> range(mediaType).quality() > 0)
                .min(Comparator.comparing(
                                (String mediaType) -> -range(mediaType).quality())
                        .thenComparing(mediaType -> range(mediaType).wildcards()));
    }

    private Range range(String mediaType) {
        return ranges.stream()
                .filter(range -> range.includes(mediaType))
                .findFirst()
                .orElse(NONE);
    }
}
