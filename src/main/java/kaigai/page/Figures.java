package kaigai.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import kaigai.http.Language;

/** Writes numbers for people. */
final class Figures {

    private static final int DECIMALS = 2;
    private static final int MAN = 4;
    private static final int MILLION = 6;
    private static final int OKU = 8;
    private static final int BILLION = 9;
    private static final int CHO = 12;
    private static final int DECIMALS_OF_A_NUMBER = 6;
    private static final Map<String, String> UNITS_JA = Map.of("km2", " km²", "people", "人", "USD", "米ドル");
    private static final Map<String, String> UNITS_EN =
            Map.of("km2", " km²", "people", " people", "USD", " US dollars");

    private Figures() {}

    /** A number with its unit, of which the best known have a name. */
    static String withUnit(BigDecimal number, String unit, Language language) {
        Map<String, String> units = language == Language.JA ? UNITS_JA : UNITS_EN;
        return number(number, DECIMALS_OF_A_NUMBER) + (unit == null ? "" : units.getOrDefault(unit, " " + unit));
    }

    /** A sum of money with the code of its currency, not rounded. */
    static String money(BigDecimal amount, String currency) {
        return number(amount, DECIMALS_OF_A_NUMBER) + " " + currency;
    }

    /** A sum of yen, not rounded. */
    static String exactYen(BigDecimal amount, Language language) {
        String number = number(amount, DECIMALS_OF_A_NUMBER);
        return language == Language.JA ? number + "円" : "¥" + number;
    }

    /** A fraction in percent. */
    static String percent(BigDecimal share) {
        return number(share.movePointRight(2), DECIMALS_OF_A_NUMBER) + "%";
    }

    /** A sum of yen, rounded to two decimals of the largest unit that it reaches. */
    static String yen(BigDecimal amount, Language language) {
        return language == Language.JA ? yenJa(amount) : yenEn(amount);
    }

    private static String yenJa(BigDecimal amount) {
        if (reaches(amount, CHO)) {
            return scaled(amount, CHO) + "兆円";
        }
        return reaches(amount, OKU) ? scaled(amount, OKU) + "億円" : scaled(amount, MAN) + "万円";
    }

    private static String yenEn(BigDecimal amount) {
        return reaches(amount, BILLION)
                ? "¥" + scaled(amount, BILLION) + " billion"
                : "¥" + scaled(amount, MILLION) + " million";
    }

    private static boolean reaches(BigDecimal amount, int digits) {
        return amount.abs().compareTo(BigDecimal.TEN.pow(digits)) >= 0;
    }

    private static String scaled(BigDecimal amount, int digits) {
        return number(amount.movePointLeft(digits), DECIMALS);
    }

    private static String number(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
