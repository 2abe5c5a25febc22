package kaigai.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a generated report is on: a country of ISO 3166-1, or a city that there is not, in one of them. Denmark is left
 * out, so that its real report can be imported too.
 *
 * @param ja its Japanese name
 * @param en its English name
 * @param country the Japanese name of the country that it is or lies in
 * @param alpha2 the ISO 3166-1 alpha-2 code of that country
 * @param isCity whether it is a city
 */
record GeneratedPlace(String ja, String en, String country, String alpha2, boolean isCity) {

    private static final String DENMARK = "DK";

    private static final List<String[]> COUNTRIES = countries();

    private static final List<String> STARTS = List.of(
            "サン:San",
            "ノイ:Neu",
            "ポルト:Porto",
            "モンテ:Monte",
            "ヴィラ:Villa",
            "グラン:Gran",
            "アル:Al",
            "ニュー:New",
            "ベル:Bel",
            "ロス:Ros",
            "カス:Cas",
            "マル:Mar",
            "オスト:Ost",
            "テル:Ter",
            "リオ:Rio");
    private static final List<String> MIDDLES = List.of(
            "ノルド:nord",
            "ヴェル:ver",
            "トリア:tria",
            "ダル:dal",
            "レン:ren",
            "ミラ:mira",
            "カル:car",
            "フェル:fer",
            "ロマ:roma",
            "シル:sil",
            "タラ:tara",
            "ヴァン:van",
            "ケル:ker",
            "ボル:bor",
            "リン:lin");
    private static final List<String> ENDS = List.of(
            "ベルク:berg",
            "ポリス:polis",
            "スタッド:stad",
            "ヴィル:ville",
            "ハウン:havn",
            "グラード:grad",
            "トン:ton",
            "ミンスター:minster",
            "ポール:pore",
            "バード:bad",
            "ランド:land",
            "ガルテン:garten",
            "ブルク:burg",
            "マーク:mark",
            "ナ:na");

    /** How many there are. */
    static final int COUNT = STARTS.size() * MIDDLES.size() * ENDS.size() - 1;

    /** No divisor of {@link #COUNT} + 1, so that neighbours have names that differ in all parts. */
    private static final int STRIDE = 1_009;

    /** The place with a number, from 1: every other one is a country while there are any left. */
    static GeneratedPlace numbered(int number) {
        Objects.checkIndex(number - 1, COUNT);
        String[] country = COUNTRIES.get(number / 2 % COUNTRIES.size());
        if (number % 2 == 1 && number / 2 < COUNTRIES.size()) {
            return new GeneratedPlace(country[2], country[3], country[2], country[0], false);
        }
        int name = number * STRIDE % (COUNT + 1);
        String[] start = STARTS.get(name % STARTS.size()).split(":");
        String[] middle = MIDDLES.get(name / STARTS.size() % MIDDLES.size()).split(":");
        String[] end = ENDS.get(name / STARTS.size() / MIDDLES.size()).split(":");
        return new GeneratedPlace(
                start[0] + middle[0] + end[0], start[1] + middle[1] + end[1], country[2], country[0], true);
    }

    /** The front matter that its report needs: none for a country, which is known by its name. */
    String frontMatter() {
        return isCity
                ? "---\nid: %s\nname_en: %s\niso_alpha2: %s\n---\n".formatted(en.toLowerCase(Locale.ROOT), en, alpha2)
                : "";
    }

    private static List<String[]> countries() {
        try (var resource = Objects.requireNonNull(GeneratedPlace.class.getResourceAsStream("/countries.tsv"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .filter(cells -> !cells[0].equals(DENMARK))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
