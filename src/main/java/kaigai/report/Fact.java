package kaigai.report;

import java.math.BigDecimal;
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
 * @param note what stands after ※, with the ※; null where nothing does
 * @param source where it stands
 */
public record Fact(
        String label, String name, String value, BigDecimal number, String unit, String note, Source source) {

    /** Which of the foreseen facts it is; empty for one that nobody foresaw. */
    public Optional<KnownFact> known() {
        return KnownFact.named(name);
    }
}
