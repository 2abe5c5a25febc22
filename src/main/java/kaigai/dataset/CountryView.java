package kaigai.dataset;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaigai.report.Fact;
import kaigai.report.KnownFact;
import kaigai.report.Legislature;
import kaigai.report.Place;
import kaigai.report.Report;
import kaigai.report.Source;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A country or city and its basic facts: a row of the table {@code country}. */
@Embeddable
@Schema(name = "Country", description = "A country or city and its basic facts.")
public record CountryView(
        @Schema(description = "Id of the country or city; the `{id}` of its URLs", examples = "denmark")
        String country,

        @Schema(description = "Japanese name, as the report gives it", examples = "デンマーク")
        String countryJa,

        @Schema(description = "English name", examples = "Denmark")
        String countryEn,

        @Schema(
                description = "Whether the report is on a country or on a city",
                enumeration = {"country", "city"})
        String kind,

        @Schema(description = "Japanese label of `kind`") String kindJa,
        @Schema(description = "English label of `kind`") String kindEn,

        @Schema(description = "ISO 3166-1 alpha-2 code of the country that it is or lies in", examples = "DK")
        String isoAlpha2,

        @Schema(description = "ISO 3166-1 alpha-3 code of the country that it is or lies in", examples = "DNK")
        String isoAlpha3,

        @Schema(
                description = "Area (面積) in square kilometres",
                nullable = true,
                extensions = @Extension(name = "x-unit", value = "km2"))
        BigDecimal areaKm2,

        @Schema(
                type = SchemaType.INTEGER,
                format = "int64",
                description = "Population (人口) in people",
                nullable = true,
                extensions = @Extension(name = "x-unit", value = "people"))
        BigDecimal population,

        @Schema(
                type = SchemaType.INTEGER,
                format = "int64",
                description = "Gross domestic product in US dollars; what year it is of, the fact's `note` says",
                nullable = true,
                extensions = @Extension(name = "x-unit", value = "USD"))
        BigDecimal gdpUsd,

        @Schema(description = "Capital (首都); a city has none", nullable = true)
        String capital,

        @Schema(description = "Main languages (主要言語)", nullable = true)
        String languages,

        @Schema(description = "Religions (宗教)", nullable = true)
        String religions,

        @Schema(description = "Head of state (元首); a city has none", nullable = true)
        String headOfState,

        @Schema(description = "Head of a city (首長); a country has none", nullable = true)
        String mayor,

        @Schema(description = "Legislature (議会) in the report's words", nullable = true)
        String legislature,

        @Schema(
                description = "Seats in the legislature, of both chambers together",
                nullable = true,
                extensions = @Extension(name = "x-unit", value = "seats"))
        Integer legislatureSeats,

        @Schema(
                description = "Term of the legislature in years",
                nullable = true,
                extensions = @Extension(name = "x-unit", value = "years"))
        Integer legislatureTermYears,

        @Schema(description = "Government (政府): who leads it", nullable = true)
        String government,

        @Schema(description = "Form of government (政体)", nullable = true)
        String formOfGovernment,

        @Schema(description = "Main industries (主要産業)", nullable = true)
        String industries,

        @Schema(description = "Name of the currency (通貨)", nullable = true)
        String currencyName,

        @Schema(description = "National culture (国民文化)", nullable = true)
        String nationalCulture,

        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "Every basic fact in the report's order, those included that have no field of their own")
        List<FactView> facts,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "Places in rankings (ランキング)")
        List<RankingView> rankings,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "References (参考) of the basic facts")
        List<ReferenceView> references,

        @Schema(description = "What ★, ○ and － mean, in the report's words", nullable = true)
        String ratingLegend,

        @Schema(description = "Title that the report's pages bear")
        String reportTitle,

        @Schema(
                description = "Number of pages of the report",
                extensions = @Extension(name = "x-unit", value = "pages"))
        Integer reportPages,

        @Schema(description = "Page of the report on which the basic facts begin, from 1")
        Integer sourcePage,

        @Schema(description = "First line of the basic facts in the report, from 1")
        Integer sourceFirstLine,

        @Schema(description = "Last line of the basic facts in the report")
        Integer sourceLastLine) {

    static CountryView of(Report report) {
        Place place = report.place();
        Map<KnownFact, Fact> known = report.facts().stream()
                .filter(fact -> fact.known().isPresent())
                .collect(Collectors.toMap(fact -> fact.known().get(), Function.identity(), (first, second) -> first));
        Function<KnownFact, String> text =
                fact -> Optional.ofNullable(known.get(fact)).map(Fact::value).orElse(null);
        Optional<Legislature> legislature =
                Optional.ofNullable(text.apply(KnownFact.LEGISLATURE)).map(Legislature::in);
        Source source = report.factsSource();
        return new CountryView(
                place.id(),
                place.ja(),
                place.en(),
                place.kind().code(),
                place.kind().ja(),
                place.kind().en(),
                place.isoAlpha2(),
                place.isoAlpha3(),
                number(known.get(KnownFact.AREA_KM2), "km2"),
                number(known.get(KnownFact.POPULATION), "people"),
                number(known.get(KnownFact.GDP_USD), "USD"),
                text.apply(KnownFact.CAPITAL),
                text.apply(KnownFact.LANGUAGES),
                text.apply(KnownFact.RELIGIONS),
                text.apply(KnownFact.HEAD_OF_STATE),
                text.apply(KnownFact.MAYOR),
                text.apply(KnownFact.LEGISLATURE),
                legislature.map(Legislature::seats).orElse(null),
                legislature.map(Legislature::termYears).orElse(null),
                text.apply(KnownFact.GOVERNMENT),
                text.apply(KnownFact.FORM_OF_GOVERNMENT),
                text.apply(KnownFact.INDUSTRIES),
                text.apply(KnownFact.CURRENCY_NAME),
                text.apply(KnownFact.NATIONAL_CULTURE),
                report.facts().stream()
                        .map(fact -> FactView.of(fact, place.kind()))
                        .toList(),
                report.rankings().stream().map(RankingView::of).toList(),
                ReferenceView.of(report.references()),
                report.legend(),
                report.title(),
                report.pageCount(),
                source.page(),
                source.firstLine(),
                source.lastLine());
    }

    private static BigDecimal number(Fact fact, String unit) {
        return fact != null && unit.equals(fact.unit()) ? fact.number() : null;
    }
}
