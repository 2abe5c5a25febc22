package kaigai.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the basic facts.
 *
 * @param label its label as it came, unit included: {@code 面積 (km)}
 * @param name the label without the unit: {@code 面積}
 * @param value what the report says, without the note; null where it says that it has nothing to say
 * @param number the value as a number in {@code unit}; null for a value that is none
 * @param unit the unit of {@code number}: {@code km2}, {@code people}, an ISO 4217 code, {@code %}, or the report's own
 *     word for it; null where there is none
 * @param qualifier how the report limits the number; null where it doesn't
 * @param asOf the time that the value is of, as the note says: {@code 2022}, {@code 2022-10} or {@code 2022-10-31};
 *     null where the report doesn't say
 * @param note what stands after ※, with the ※; null where nothing does
 * @param source where it stands
 */
public record Fact(
        String label,
        String name,
        String value,
        BigDecimal number,
        String unit,
        Qualifier qualifier,
        String asOf,
        String note,
        Source source) {

    /** Which of the foreseen facts it is; empty for one that nobody foresaw. */
    public Optional<KnownFact> known() {
        return KnownFact.named(name);
    }

    /** The numbers of a legislature; null for any other fact. */
    Legislature legislature() {
        return known().filter(KnownFact.LEGISLATURE::equals).isPresent() && value != null
                ? Legislature.in(value)
                : null;
    }

    /** The value that findings on it are about. */
    Finding.Subject subject() {
        return new Finding.Subject(
                "countries",
                null,
                known().map(fact -> fact.name().toLowerCase(Locale.ROOT)).orElse("facts"));
    }
}
