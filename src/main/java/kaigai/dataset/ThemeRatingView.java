package kaigai.dataset;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import kaigai.report.GridMark;
import kaigai.report.Place;
import kaigai.report.Rating;
import kaigai.report.Source;
import kaigai.report.Theme;
import kaigai.report.ThemeSection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a country is rated in a theme, and what its report says on it: a row of the table {@code theme_rating}. */
@Embeddable
@Schema(name = "ThemeRating", description = "How a country is rated in a theme, and what its report says on the theme.")
public record ThemeRatingView(
        @Schema(description = "Id of the country or city", examples = "denmark")
        String country,

        @Schema(description = "Japanese name of the country")
        String countryJa,

        @Schema(description = "English name of the country") String countryEn,

        @Schema(description = "Place of the theme in every report's order, 1 to 11")
        Integer position,

        @Schema(description = "Id of the theme", examples = "cybersecurity")
        String theme,

        @Schema(description = "Japanese name of the theme") String themeJa,
        @Schema(description = "English name of the theme") String themeEn,

        @Schema(
                description = "Rating",
                enumeration = {"none", "information", "benchmark"})
        String rating,

        @Schema(description = "Japanese label of `rating`") String ratingJa,
        @Schema(description = "English label of `rating`") String ratingEn,

        @Schema(
                description = "Mark of the rating: ★ benchmark, ○ information, － none",
                enumeration = {"★", "○", "－"})
        String ratingMark,

        @Schema(description = "Rating as a number to sort by: 0 none, 1 information, 2 benchmark")
        Integer ratingRank,

        @Schema(description = "The theme's name as this report's status grid has it")
        String gridLabel,

        @Schema(
                description = "The theme's name as this report's section on it has it; null without a section",
                nullable = true)
        String sectionLabel,

        @Schema(description = "Words above the case, such as `Plan & Strategy`", nullable = true)
        String category,

        @Schema(description = "Overview (概要) in Markdown; null where the report has none", nullable = true)
        String overview,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "References (参考) of the overview or of the budget table")
        List<ReferenceView> references,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "References (参考) of the projects")
        List<ReferenceView> projectReferences,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "Remarks (※) of the section")
        List<String> notes,

        @Schema(description = "Page of the report on which the mark stands, from 1")
        Integer sourcePage,

        @Schema(description = "First line of the mark in the report, from 1")
        Integer sourceFirstLine,

        @Schema(description = "Last line of the mark in the report")
        Integer sourceLastLine,

        @Schema(description = "Page of the report on which the section begins; null without a section", nullable = true)
        Integer sectionPage,

        @Schema(description = "First line of the section in the report; null without a section", nullable = true)
        Integer sectionFirstLine,

        @Schema(description = "Last line of the section in the report; null without a section", nullable = true)
        Integer sectionLastLine) {

    static ThemeRatingView of(Place place, GridMark mark, Optional<ThemeSection> section) {
        Theme theme = mark.theme();
        Rating rating = mark.rating();
        Optional<Source> sectionSource = section.map(ThemeSection::source);
        return new ThemeRatingView(
                place.id(),
                place.ja(),
                place.en(),
                theme.ordinal() + 1,
                theme.code(),
                theme.ja(),
                theme.en(),
                rating.code(),
                rating.ja(),
                rating.en(),
                rating.mark(),
                rating.rank(),
                mark.label(),
                section.map(ThemeSection::label).orElse(null),
                section.map(ThemeSection::category).orElse(null),
                section.map(ThemeSection::overview).orElse(null),
                ReferenceView.of(section.map(ThemeSection::references).orElse(List.of())),
                ReferenceView.of(section.map(ThemeSection::projectReferences).orElse(List.of())),
                section.map(ThemeSection::notes).orElse(List.of()),
                mark.source().page(),
                mark.source().firstLine(),
                mark.source().lastLine(),
                sectionSource.map(Source::page).orElse(null),
                sectionSource.map(Source::firstLine).orElse(null),
                sectionSource.map(Source::lastLine).orElse(null));
    }
}
