package kaigai.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of one generated report, in the template of the real ones. */
final class GeneratedReport {

    private static final String TITLE = "1-①. 重点分野リサーチ（11重点分野×31国・都市） 各国基礎調査及び、海外先進事例調査";
    private static final List<String> KINDS = List.of("組織", "組織", "施策", "施策", "施策", "基盤", "基盤", "基盤", "法律・制度");
    private static final List<String> NAMES =
            List.of("e-%s", "My %s", "%s ID", "%s Data Hub", "Open %s", "%s Connect", "Smart %s", "%s Portal");
    private static final List<String> NONE = List.of("-", "－", "–");
    private static final int ROWS_ON_A_PAGE = 5;
    /** Seeds that are near each other give random numbers that are. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int GRID_COLUMNS = 3;

    private final GeneratedPlace place;
    private final GeneratedWords words;
    private final Map<Theme, Rating> marks = new EnumMap<>(Theme.class);
    /** Some reports lost the marks of their headings. */
    private final boolean hasHeadings;

    GeneratedReport(int number) {
        place = GeneratedPlace.numbered(number);
        words = new GeneratedWords(new Random(number * SPREAD));
        hasHeadings = words.number(1, 4) > 1;
        for (Theme theme : Theme.values()) {
            marks.put(
                    theme, words.pick(List.of(Rating.NONE, Rating.INFORMATION, Rating.INFORMATION, Rating.BENCHMARK)));
        }
    }

    String text() {
        List<String> pages = new ArrayList<>();
        pages.add(contents() + grid() + facts());
        pages.addAll(measures());
        marks.forEach((theme, rating) -> {
            if (rating != Rating.NONE) {
                pages.add(section(theme));
            }
        });
        return place.frontMatter()
                + IntStream.range(0, pages.size())
                        .mapToObj(i -> heading(1, "%s ～%s(%d/%d)".formatted(TITLE, place.ja(), i + 1, pages.size()))
                                + pages.get(i))
                        .collect(Collectors.joining("\n"));
    }

    private String heading(int level, String text) {
        return (hasHeadings ? "#".repeat(level) + " " : "") + text + "\n\n";
    }

    private String contents() {
        return heading(2, "■目次 ～" + place.ja() + "～")
                + heading(3, "1. 基本調査")
                + heading(4, "①基礎情報")
                + heading(4, "②デジタルに関する組織及び施策等の概要")
                + heading(3, "2. 重点調査分野(11テーマ)");
    }

    private String grid() {
        String none = words.pick(NONE);
        StringBuilder lines = new StringBuilder();
        marks.forEach((theme, rating) -> lines.append(theme.ja())
                .append('\t')
                .append(rating == Rating.NONE ? none : rating.mark())
                .append(theme.ordinal() % GRID_COLUMNS == GRID_COLUMNS - 1 ? '\n' : ' '));
        return heading(2, "11重点分野リサーチ状況")
                + lines.toString().stripTrailing()
                + "\n\n★・・・都が特にベンチマークすべき事例あり、○・・・情報あり、－・・・情報なし\n\n";
    }

    private String facts() {
        String common = """
                面積 (km2)\t%,d
                人口 (万人)\t%,d.%d
                主要言語\t{language}、{language}
                宗教\t{religion}
                主要産業\t{industry}、{industry}、{industry}
                """.formatted(words.number(50, 900_000), words.number(10, 9_000), words.number(0, 9));
        String own = place.isCity()
                ? """
                国名\t%s
                都市名\t%s
                首長\t{name}・{family}市長
                ランキング (スマートシティ)\t%d位 (IMD2021年)
                """.formatted(place.country(), place.ja(), words.number(1, 118))
                : """
                国名\t%s
                GDP (10億米ドル)\t%,d ※IMF 22年10月時点
                ランキング (電子政府)\t%d位 (国連2022年)、%d位 (早稲田2022年)
                元首\t{name}・{family}大統領
                議会\t一院制、%d議席、任期%d年
                政府\t{name}・{family}首相
                政体\t{polity}
                国民文化\t－
                """.formatted(
                                place.ja(),
                                words.number(1, 5_000),
                                words.number(1, 193),
                                words.number(1, 64),
                                words.number(30, 600),
                                words.number(3, 6));
        return heading(2, "1-①基礎情報")
                + words.said(own + common, Theme.DIGITAL_BUDGET)
                + "参考\t%s基礎データ(外務省)\n".formatted(place.country());
    }

    private List<String> measures() {
        List<String> names = words.shuffled(NAMES);
        List<String> rows = IntStream.range(0, KINDS.size())
                .mapToObj(i -> measure(KINDS.get(i), names.get(i % names.size())))
                .toList();
        return IntStream.iterate(0, i -> i < rows.size(), i -> i + ROWS_ON_A_PAGE)
                .mapToObj(i -> heading(2, "1 - ②デジタルに関する組織及び施策等の概要")
                        + "\t名称\t概要\t拠点\tソース・サイト\n"
                        + String.join("", rows.subList(i, Math.min(i + ROWS_ON_A_PAGE, rows.size()))))
                .toList();
    }

    private String measure(String kind, String name) {
        boolean isOrganisation = kind.equals("組織");
        return "%s\t%s\t%s\t-\t・ <a href=\"%s\">公式ホームページ</a>\n"
                .formatted(
                        kind,
                        isOrganisation ? words.said(place.ja() + "{office}", Theme.TALENT) : name.formatted(place.en()),
                        words.summary(),
                        address());
    }

    /** Some slides lost the addresses of their links. */
    private String address() {
        return words.number(1, 3) == 1 ? "#" : "https://digital.example/" + words.number(1, 100_000);
    }

    private String section(Theme theme) {
        return heading(2, "2.重点調査分野(11テーマ) –" + theme.ja())
                + (theme == Theme.DIGITAL_BUDGET ? new GeneratedBudget(words, place.ja()).text() : aCase(theme));
    }

    private String aCase(Theme theme) {
        String overview = IntStream.range(0, words.number(2, 4))
                .mapToObj(i -> words.overview(theme) + "\n\n")
                .collect(Collectors.joining());
        String projects = IntStream.range(0, words.number(1, 4))
                .mapToObj(i -> "- **%s**：%s\n"
                        .formatted(words.said("{technology}を用いた{service}の{aim}", theme), words.project(theme)))
                .collect(Collectors.joining());
        return heading(3, "Plan & Strategy")
                + heading(3, "事例")
                + heading(4, "概要")
                + overview
                + references(theme)
                + heading(4, "取組概要")
                + "※着手中含む\n\n"
                + projects
                + "\n"
                + references(theme);
    }

    private String references(Theme theme) {
        return heading(4, "参考")
                + IntStream.range(0, words.number(1, 3))
                        .mapToObj(i -> "- [%s](%s)\n".formatted(words.said("{topic}について({office})", theme), address()))
                        .collect(Collectors.joining())
                + "\n";
    }
}
