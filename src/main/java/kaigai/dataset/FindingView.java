package kaigai.dataset;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import kaigai.report.Finding.Subject;
import kaigai.report.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something noticed while a report was read: a row of the table {@code finding}. */
@Embeddable
@Schema(name = "Finding", description = "Something that was noticed while a report was read.")
public record FindingView(
        @Schema(description = "Id of the country or city", examples = "denmark")
        String country,

        @Schema(description = "Japanese name of the country")
        String countryJa,

        @Schema(description = "English name of the country") String countryEn,

        @Schema(description = "Place among the country's findings, from 1")
        Integer position,

        @Schema(
                description =
                        "What it means: `warning`, the figures should be used with care; `note`, of interest to the"
                                + " curator. The row keeps what the report says in any case",
                enumeration = {"warning", "note"})
        String level,

        @Schema(description = "What it is", examples = "amount-against-rate")
        String code,

        @Schema(description = "What it is, in Japanese") String messageJa,

        @Schema(description = "What it is, in English") String messageEn,

        @Schema(
                description =
                        "Table of the value that it is about, as its URL names it; null where it isn't about one value",
                nullable = true,
                examples = "budget-lines")
        String table,

        @Schema(
                description = "`position` of the row in that table; null in a table with one row per country",
                nullable = true)
        Integer row,

        @Schema(description = "Column of the value", nullable = true, examples = "amount_jpy")
        String field,

        @Schema(description = "What the report says") String stated,

        @Schema(description = "What was expected") String expected,

        @Schema(description = "What was expected, in Japanese", nullable = true)
        String expectedJa,

        @Schema(description = "The number that the report states; null where it isn't about one", nullable = true)
        BigDecimal statedNumber,

        @Schema(description = "The number that was expected; null where it isn't about one", nullable = true)
        BigDecimal expectedNumber,

        @Schema(description = "`stated_number` less `expected_number`", nullable = true)
        BigDecimal difference,

        @Schema(description = "Page of the report that it is about, from 1")
        Integer sourcePage,

        @Schema(description = "First line in the report that it is about, from 1")
        Integer sourceFirstLine,

        @Schema(description = "Last line in the report that it is about")
        Integer sourceLastLine) {

    static FindingView of(Place place, int position, kaigai.report.Finding finding) {
        Optional<Subject> subject = Optional.ofNullable(finding.subject());
        return new FindingView(
                place.id(),
                place.ja(),
                place.en(),
                position,
                finding.level().code(),
                finding.code().code(),
                finding.code().ja(),
                finding.code().en(),
                subject.map(Subject::table).orElse(null),
                subject.map(Subject::row).orElse(null),
                subject.map(Subject::field).orElse(null),
                finding.stated(),
                finding.expected(),
                finding.expectedJa(),
                finding.statedNumber(),
                finding.expectedNumber(),
                finding.difference(),
                finding.source().page(),
                finding.source().firstLine(),
                finding.source().lastLine());
    }
}
