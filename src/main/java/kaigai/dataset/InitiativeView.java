package kaigai.dataset;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import kaigai.report.Measure;
import kaigai.report.Place;
import kaigai.report.StartDate;
import kaigai.report.Theme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A policy, platform, law or project: a row of the table {@code initiative}. */
@Embeddable
@Schema(name = "Initiative", description = "A policy (施策), platform (基盤), law (法律・制度) or project (取組).")
public record InitiativeView(
        @Schema(description = "Id of the country or city", examples = "denmark")
        String country,

        @Schema(description = "Japanese name of the country")
        String countryJa,

        @Schema(description = "English name of the country") String countryEn,

        @Schema(description = "Place among the country's initiatives, from 1")
        Integer position,

        @Schema(
                description = "What it is",
                enumeration = {"policy", "platform", "law", "project"})
        String kind,

        @Schema(description = "Japanese label of `kind`") String kindJa,
        @Schema(description = "English label of `kind`") String kindEn,

        @Schema(
                description = "Id of the theme that a project stands under; null for the other kinds",
                nullable = true,
                examples = "cybersecurity")
        String theme,

        @Schema(description = "Japanese name of the theme", nullable = true)
        String themeJa,

        @Schema(description = "English name of the theme", nullable = true)
        String themeEn,

        @Schema(description = "Name as the report has it; null for a project that has none", nullable = true)
        String name,

        @Schema(description = "Summary (概要); of a project in Markdown", nullable = true)
        String summary,

        @Schema(description = "Location (拠点)", nullable = true)
        String location,

        @Schema(description = "Year in which it began, where the summary says so", nullable = true)
        Integer startYear,

        @Schema(description = "Month in which it began, 1 to 12, where the summary says so", nullable = true)
        Integer startMonth,

        @Schema(description = "The words of the summary that say when it began", nullable = true)
        String startText,

        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "References (ソース・サイト); those of projects stand with the theme rating")
        List<ReferenceView> references,

        @Schema(description = "Page of the report on which it stands, from 1")
        Integer sourcePage,

        @Schema(description = "First line of it in the report, from 1")
        Integer sourceFirstLine,

        @Schema(description = "Last line of it in the report")
        Integer sourceLastLine) {

    static InitiativeView of(Place place, int position, Measure initiative) {
        Optional<Theme> under = Optional.ofNullable(initiative.theme());
        Optional<StartDate> start = Optional.ofNullable(initiative.start());
        return new InitiativeView(
                place.id(),
                place.ja(),
                place.en(),
                position,
                initiative.kind().code(),
                initiative.kind().ja(),
                initiative.kind().en(),
                under.map(Theme::code).orElse(null),
                under.map(Theme::ja).orElse(null),
                under.map(Theme::en).orElse(null),
                initiative.name(),
                initiative.summary(),
                initiative.location(),
                start.map(StartDate::year).orElse(null),
                start.map(StartDate::month).orElse(null),
                start.map(StartDate::text).orElse(null),
                ReferenceView.of(initiative.references()),
                initiative.source().page(),
                initiative.source().firstLine(),
                initiative.source().lastLine());
    }
}
