package kaigai.report;

/**
 * An amount of money: yen, with the foreign amount, the rate and the period in brackets.
 *
 * @param amountJpy the amount in yen; null where only the foreign amount is given
 * @param amount the amount in {@code currency}; null where only yen are given
 * @param currency its ISO 4217 code
 * @param exchangeRate how many yen one unit of {@code currency} is; null where the report doesn't say
 * @param qualifier how the report limits the amount: about, at least, …; null where it doesn't
 * @param period the time that it is for, as the brackets or else the words before the amount say; null where neither do
 */
public record Money(
        Figure amountJpy, Figure amount, String currency, Figure exchangeRate, Qualifier qualifier, Period period) {

    /** Whether the report says 約 (about), or a word like it. */
    public boolean approximate() {
        return qualifier == Qualifier.ABOUT;
    }

    /** How many years it is for; one where the report doesn't say. */
    int years() {
        return period == null || period.years() == null ? 1 : Math.max(1, period.years());
    }

    /** The same amount for another period. */
    Money during(Period other) {
        return new Money(amountJpy, amount, currency, exchangeRate, qualifier, other);
    }
}
