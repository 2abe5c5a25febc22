package kaigai.dataset;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import kaigai.report.Fact;
import kaigai.report.KnownFact;
import kaigai.report.PlaceKind;
import kaigai.report.Qualifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One basic fact of a country, in the JSON column {@code country.facts}. */
@Schema(name = "Fact", description = "A basic fact of a country or city.")
public record FactView(
        @Schema(
                description = "Field of the country that holds this fact; null for a fact that nobody foresaw",
                nullable = true)
        String field,

        @Schema(description = "Label as the report has it", examples = "人口 (万人)")
        String label,

        @Schema(
                description = "Value as the report has it, without the note; null where the report has －",
                nullable = true)
        String value,

        @Schema(description = "Value as a number in `unit`; null for a value that is none", nullable = true)
        BigDecimal number,

        @Schema(
                description =
                        "Unit of `number`: `km2`, `people`, an ISO 4217 currency code, `%`, or the report's own word",
                nullable = true)
        String unit,

        @Schema(
                description = "How the report limits the number: `about` (約), `at-least` (以上), `more-than` (超),"
                        + " `at-most` (以下), `less-than` (未満); null where it doesn't",
                enumeration = {"about", "at-least", "more-than", "at-most", "less-than"},
                nullable = true)
        String qualifier,

        @Schema(
                description =
                        "Date that the value is of, as the note says: a year, a month or a day of ISO 8601; null where"
                                + " the report doesn't date it",
                nullable = true,
                examples = "2022-10")
        String asOf,

        @Schema(description = "Note (※…) behind the value", nullable = true)
        String note,

        @Schema(description = "Page of the report on which the fact stands, from 1")
        Integer sourcePage,

        @Schema(description = "First line of the fact in the report, from 1")
        Integer sourceFirstLine,

        @Schema(description = "Last line of the fact in the report")
        Integer sourceLastLine) {

    static FactView of(Fact fact, PlaceKind kind) {
        return new FactView(
                fact.known().flatMap(known -> field(known, kind)).orElse(null),
                fact.label(),
                fact.value(),
                fact.number(),
                fact.unit(),
                Optional.ofNullable(fact.qualifier()).map(Qualifier::code).orElse(null),
                fact.asOf(),
                fact.note(),
                fact.source().page(),
                fact.source().firstLine(),
                fact.source().lastLine());
    }

    private static Optional<String> field(KnownFact fact, PlaceKind kind) {
        return switch (fact) {
            case CITY_NAME -> Optional.of("country_ja");
            case COUNTRY_NAME -> kind == PlaceKind.CITY ? Optional.empty() : Optional.of("country_ja");
            default -> Optional.of(fact.name().toLowerCase(Locale.ROOT));
        };
    }
}
