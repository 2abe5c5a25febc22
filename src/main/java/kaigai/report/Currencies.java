package kaigai.report;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * ISO 4217 codes for currencies as reports name them: by code, by CLDR's Japanese name, or by its everyday short form.
 */
final class Currencies {

    private static final Map<String, String> EVERYDAY_NAMES = Map.ofEntries(
            Map.entry("ドル", "USD"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("USドル", "USD"),
            Map.entry("アメリカドル", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("ポンド", "GBP"),
            Map.entry("英ポンド", "GBP"),
            Map.entry("イギリスポンド", "GBP"),
            Map.entry("元", "CNY"),
            Map.entry("人民元", "CNY"),
            Map.entry("ウォン", "KRW"),
            Map.entry("台湾ドル", "TWD"),
            Map.entry("台湾元", "TWD"),
            Map.entry("NTドル", "TWD"),
            Map.entry("S$", "SGD"),
            Map.entry("NT$", "TWD"),
            Map.entry("HK$", "HKD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("R$", "BRL"),
            Map.entry("米$", "USD"),
            Map.entry("₩", "KRW"),
            Map.entry("RM", "MYR"),
            Map.entry("香港元", "HKD"),
            Map.entry("新台湾元", "TWD"),
            Map.entry("クローネ", "NOK"),
            Map.entry("星ドル", "SGD"),
            Map.entry("豪ドル", "AUD"),
            Map.entry("加ドル", "CAD"),
            Map.entry("NZドル", "NZD"),
            Map.entry("香港ドル", "HKD"),
            Map.entry("ルピー", "INR"),
            Map.entry("フラン", "CHF"),
            Map.entry("クローナ", "SEK"),
            Map.entry("バーツ", "THB"),
            Map.entry("シェケル", "ILS"),
            Map.entry("新シェケル", "ILS"),
            Map.entry("ディルハム", "AED"),
            Map.entry("UAEディルハム", "AED"),
            Map.entry("リンギット", "MYR"),
            Map.entry("ルピア", "IDR"),
            Map.entry("ドン", "VND"),
            Map.entry("リラ", "TRY"),
            Map.entry("ランド", "ZAR"),
            Map.entry("ズロチ", "PLN"));

    /** What 元 is in a report on one of these; anywhere else it is the yuan of China. */
    private static final Map<String, String> CHINESE_YUAN = Map.of("TW", "TWD", "HK", "HKD", "MO", "MOP");

    private static final Map<String, String> CODES = codes();

    private Currencies() {}

    /**
     * The code of the currency called {@code name}.
     *
     * @param country the ISO 3166-1 alpha-2 code of the country that the text is on, whose own currency a short name
     *     such as {@code クローネ} means first; may be null
     */
    static Optional<String> code(String name, String country) {
        String wanted = comparable(name);
        return own(wanted, country).or(() -> Optional.ofNullable(CODES.get(wanted)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .forEach(currency -> codes.putIfAbsent(japaneseName(currency), currency.getCurrencyCode()));
        codes.putAll(EVERYDAY_NAMES);
        Currency.getAvailableCurrencies()
                .forEach(currency -> codes.put(currency.getCurrencyCode(), currency.getCurrencyCode()));
        codes.remove("円");
        return codes;
    }

    private static Optional<String> own(String name, String country) {
        if (country == null || name.length() < 2 && !name.equals("$") && !name.equals("元")) {
            return Optional.empty();
        }
        if (name.equals("元")) {
            return Optional.ofNullable(CHINESE_YUAN.get(country));
        }
        String word = name.equals("$") ? "ドル" : name;
        return Optional.ofNullable(Currency.getInstance(
                        new Locale.Builder().setRegion(country).build()))
                .filter(currency -> japaneseName(currency).endsWith(word))
                .map(Currency::getCurrencyCode);
    }

    private static String japaneseName(Currency currency) {
        return comparable(currency.getDisplayName(Locale.JAPANESE));
    }

    /** スウェーデン・クローナ, スウェーデン クローナ and スウェーデンクローナ are one. */
    private static String comparable(String name) {
        return JapaneseText.key(name).replace("・", "");
    }
}
