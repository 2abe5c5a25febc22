package kaigai.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The basic facts that reports are known to give. Each has a column of its own beside the list of all facts. */
public enum KnownFact {
    COUNTRY_NAME("国名"),
    CITY_NAME("都市名"),
    AREA_KM2("面積"),
    POPULATION("人口", "総人口"),
    CAPITAL("首都"),
    LANGUAGES("主要言語", "言語", "公用語"),
    RELIGIONS("宗教"),
    GDP_USD("GDP", "名目GDP"),
    HEAD_OF_STATE("元首"),
    MAYOR("首長", "市長", "知事"),
    LEGISLATURE("議会"),
    GOVERNMENT("政府"),
    FORM_OF_GOVERNMENT("政体"),
    INDUSTRIES("主要産業", "産業"),
    CURRENCY_NAME("通貨"),
    NATIONAL_CULTURE("国民文化");

    private final List<String> names;

    KnownFact(String... names) {
        this.names = List.of(names);
    }

    /** Whether its value is a number. */
    boolean isNumber() {
        return this == AREA_KM2 || this == POPULATION || this == GDP_USD;
    }

    /** The fact that a label without its unit names. */
    static Optional<KnownFact> named(String name) {
        String key = JapaneseText.key(name);
        return Arrays.stream(values()).filter(fact -> fact.names.contains(key)).findFirst();
    }
}
