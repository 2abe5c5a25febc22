package kaigai.report;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number as precise as a report gives it.
 *
 * @param value the number, without trailing zeros, a whole one with scale 0
 * @param step the place value of its last digit, so that the true number may be half of it above or below
 */
public record Figure(BigDecimal value, BigDecimal step) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Writes equal numbers alike. */
    public Figure {
        value = plain(value);
        step = plain(step);
    }

    /** How far the true number may be from {@link #value}. */
    BigDecimal slack() {
        return step.divide(TWO);
    }

    Figure negated() {
        return new Figure(value.negate(), step);
    }

    Figure scaledByPowerOfTen(int power) {
        return new Figure(value.scaleByPowerOfTen(power), step.scaleByPowerOfTen(power));
    }

    /** The product, whose step follows from the steps of both. */
    Figure times(Figure other) {
        BigDecimal slack = value.abs()
                .multiply(other.slack())
                .add(other.value.abs().multiply(slack()))
                .add(slack().multiply(other.slack()));
        return new Figure(value.multiply(other.value), slack.multiply(TWO));
    }

    Figure plus(Figure other) {
        return new Figure(value.add(other.value), step.add(other.step));
    }

    Figure dividedBy(BigDecimal divisor) {
        return new Figure(
                value.divide(divisor, MathContext.DECIMAL64), step.divide(divisor.abs(), MathContext.DECIMAL64));
    }

    Figure dividedBy(Figure divisor) {
        Figure quotient = dividedBy(divisor.value);
        BigDecimal relative = divisor.step.divide(divisor.value.abs(), MathContext.DECIMAL64);
        return new Figure(quotient.value, quotient.step.add(quotient.value.abs().multiply(relative)));
    }

    /** Whether both may be the same number. */
    boolean agreesWith(Figure other) {
        return value.subtract(other.value).abs().compareTo(slack().add(other.slack())) <= 0;
    }

    /** The number without trailing zeros, a whole one with scale 0. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
