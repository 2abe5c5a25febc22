package kaigai.dataset;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaigai.report.BudgetItem;
import kaigai.report.Figure;
import kaigai.report.Money;
import kaigai.report.Period;
import kaigai.report.Place;
import kaigai.report.Qualifier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A statement of a country's budget table: a row of the table {@code budget_line}. */
@Embeddable
@Schema(name = "BudgetLine", description = "A statement on a country's digital budget.")
public record BudgetLineView(
        @Schema(description = "Id of the country or city", examples = "denmark")
        String country,

        @Schema(description = "Japanese name of the country")
        String countryJa,

        @Schema(description = "English name of the country") String countryEn,

        @Schema(description = "Place among the country's budget lines, from 1")
        Integer position,

        @Schema(
                description = "What the line states",
                enumeration = {"total", "use", "national", "other"})
        String kind,

        @Schema(description = "Japanese label of `kind`") String kindJa,
        @Schema(description = "English label of `kind`") String kindEn,

        @Schema(description = "Label of its row in the report's table")
        String label,

        @Schema(description = "Heading that it stands under in the row", nullable = true)
        String heading,

        @Schema(description = "What the money is for, in the report's words")
        String name,

        @Schema(
                type = SchemaType.INTEGER,
                format = "int64",
                description = "Amount in Japanese yen, for the whole period",
                nullable = true,
                extensions = @Extension(name = "x-unit", value = "JPY"))
        BigDecimal amountJpy,

        @Schema(description = "Amount in `currency`, for the whole period", nullable = true)
        BigDecimal amount,

        @Schema(description = "ISO 4217 code of the currency of `amount`", nullable = true, examples = "EUR")
        String currency,

        @Schema(
                description = "Yen for one unit of `currency`, where the line states it",
                nullable = true,
                extensions = @Extension(name = "x-unit", value = "JPY"))
        BigDecimal exchangeRate,

        @Schema(description = "Whether the report says 約 (about); null for a line without an amount", nullable = true)
        Boolean approximate,

        @Schema(
                description = "How the report limits the amount: `about` (約), `at-least` (以上), `more-than` (超),"
                        + " `at-most` (以下), `less-than` (未満); null where it doesn't",
                enumeration = {"about", "at-least", "more-than", "at-most", "less-than"},
                nullable = true)
        String qualifier,

        @Schema(
                description =
                        "Which budget of the report the line is part of, from 1: a city's and its state's, for example",
                nullable = true)
        Integer budget,

        @Schema(description = "Period that the amount is for, in the report's words", nullable = true)
        String period,

        @Schema(
                description =
                        "First day of the period; a bare fiscal year takes the months that the same table states for"
                                + " it, or none",
                nullable = true)
        LocalDate periodStart,

        @Schema(
                description =
                        "Last day of the period; a bare fiscal year takes the months that the same table states for"
                                + " it, or none",
                nullable = true)
        LocalDate periodEnd,

        @Schema(
                description = "Length of the period in years",
                nullable = true,
                extensions = @Extension(name = "x-unit", value = "years"))
        Integer periodYears,

        @Schema(description = "Fiscal year (年度), for a period that is one", nullable = true)
        Integer fiscalYear,

        @Schema(description = "Share that the line states, as a fraction: 0.001 is 0.1%", nullable = true)
        BigDecimal share,

        @Schema(description = "The line in the report's words, details left out")
        String text,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "Bullets (・) below the line")
        List<String> details,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "Footnotes (※) that the line refers to")
        List<String> notes,

        @Schema(description = "Page of the report on which its row stands, from 1")
        Integer sourcePage,

        @Schema(description = "First line of its row in the report, from 1")
        Integer sourceFirstLine,

        @Schema(description = "Last line of its row in the report")
        Integer sourceLastLine) {

    static BudgetLineView of(Place place, int position, BudgetItem item) {
        Optional<Money> money = Optional.ofNullable(item.money());
        Optional<Period> period = money.map(Money::period);
        return new BudgetLineView(
                place.id(),
                place.ja(),
                place.en(),
                position,
                item.kind().code(),
                item.kind().ja(),
                item.kind().en(),
                item.label(),
                item.heading(),
                item.name(),
                money.map(Money::amountJpy).map(Figure::value).orElse(null),
                money.map(Money::amount).map(Figure::value).orElse(null),
                money.map(Money::currency).orElse(null),
                money.map(Money::exchangeRate).map(Figure::value).orElse(null),
                money.map(Money::approximate).orElse(null),
                money.map(Money::qualifier).map(Qualifier::code).orElse(null),
                item.budget(),
                period.map(Period::text).orElse(null),
                period.map(Period::start).orElse(null),
                period.map(Period::end).orElse(null),
                period.map(Period::years).orElse(null),
                period.map(Period::fiscalYear).orElse(null),
                Optional.ofNullable(item.share()).map(Figure::value).orElse(null),
                item.text(),
                item.details(),
                item.notes(),
                item.source().page(),
                item.source().firstLine(),
                item.source().lastLine());
    }
}
