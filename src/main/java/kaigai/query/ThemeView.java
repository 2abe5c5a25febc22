package kaigai.query;

import java.util.List;
import kaigai.dataset.ThemeRatingView;
import kaigai.report.Rating;
import kaigai.report.Theme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme and who is rated how in it. */
@Schema(name = "Theme", description = "One of the 11 fields of the survey, and who is rated how in it.")
public record ThemeView(
        @Schema(description = "Id of the theme; the `{theme}` of its URLs", examples = "cybersecurity")
        String theme,

        @Schema(description = "Japanese name of the theme") String themeJa,
        @Schema(description = "English name of the theme") String themeEn,

        @Schema(description = "Place of the theme in every report's order, 1 to 11")
        int position,

        @Schema(description = "Number of countries rated ★ benchmark")
        long benchmarkCount,

        @Schema(description = "Number of countries rated ○ information")
        long informationCount,

        @Schema(description = "Number of countries rated － none")
        long noneCount,

        @Schema(description = "The rating of each country, the highest first")
        List<RatedCountry> ratings) {

    /** How one country is rated in the theme. */
    @Schema(name = "RatedCountry", description = "How one country is rated in a theme.")
    public record RatedCountry(
            @Schema(description = "Id of the country or city", examples = "denmark")
            String country,

            @Schema(description = "Japanese name of the country")
            String countryJa,

            @Schema(description = "English name of the country")
            String countryEn,

            @Schema(
                    description = "Rating",
                    enumeration = {"none", "information", "benchmark"})
            String rating,

            @Schema(description = "Japanese label of `rating`")
            String ratingJa,

            @Schema(description = "English label of `rating`")
            String ratingEn,

            @Schema(
                    description = "Mark of the rating: ★ benchmark, ○ information, － none",
                    enumeration = {"★", "○", "－"})
            String ratingMark,

            @Schema(description = "Rating as a number to sort by: 0 none, 1 information, 2 benchmark")
            Integer ratingRank) {

        static RatedCountry of(ThemeRatingView rating) {
            return new RatedCountry(
                    rating.country(),
                    rating.countryJa(),
                    rating.countryEn(),
                    rating.rating(),
                    rating.ratingJa(),
                    rating.ratingEn(),
                    rating.ratingMark(),
                    rating.ratingRank());
        }
    }

    static ThemeView of(Theme theme, List<RatedCountry> ratings) {
        return new ThemeView(
                theme.code(),
                theme.ja(),
                theme.en(),
                theme.ordinal() + 1,
                count(ratings, Rating.BENCHMARK),
                count(ratings, Rating.INFORMATION),
                count(ratings, Rating.NONE),
                ratings);
    }

    private static long count(List<RatedCountry> ratings, Rating rating) {
        return ratings.stream()
                .filter(rated -> rated.rating().equals(rating.code()))
                .count();
    }
}
