package kaigai.dataset;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import kaigai.report.Fact;
import kaigai.report.KnownFact;
import kaigai.report.PlaceKind;
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
