package kaigai.dataset;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import kaigai.report.Measure;
import kaigai.report.Place;
import kaigai.report.StartDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation for digital government: a row of the table {@code organisation}. */
@Embeddable
@Schema(name = "Organisation", description = "An organisation (組織) for digital government.")
public record OrganisationView(
        @Schema(description = "Id of the country or city", examples = "denmark")
        String country,

        @Schema(description = "Japanese name of the country")
        String countryJa,

        @Schema(description = "English name of the country") String countryEn,

        @Schema(description = "Place among the country's organisations, from 1")
        Integer position,

        @Schema(description = "Name as the report has it") String name,

        @Schema(description = "Summary (概要)", nullable = true)
        String summary,

        @Schema(description = "Location (拠点)", nullable = true)
        String location,

        @Schema(description = "Year in which it began, where the summary says so", nullable = true)
        Integer startYear,

        @Schema(description = "Month in which it began, 1 to 12, where the summary says so", nullable = true)
        Integer startMonth,

        @Schema(description = "The words of the summary that say when it began", nullable = true)
        String startText,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "References (ソース・サイト)")
        List<ReferenceView> references,

        @Schema(description = "Page of the report on which the row stands, from 1")
        Integer sourcePage,

        @Schema(description = "First line of the row in the report, from 1")
        Integer sourceFirstLine,

        @Schema(description = "Last line of the row in the report")
        Integer sourceLastLine) {

    static OrganisationView of(Place place, int position, Measure organisation) {
        Optional<StartDate> start = Optional.ofNullable(organisation.start());
        return new OrganisationView(
                place.id(),
                place.ja(),
                place.en(),
                position,
                organisation.name(),
                organisation.summary(),
                organisation.location(),
                start.map(StartDate::year).orElse(null),
                start.map(StartDate::month).orElse(null),
                start.map(StartDate::text).orElse(null),
                ReferenceView.of(organisation.references()),
                organisation.source().page(),
                organisation.source().firstLine(),
                organisation.source().lastLine());
    }
}
