package kaigai.format;

import java.util.List;

/**
 * Where a table comes from.
 *
 * @param table the name of the table
 * @param release the id of the release
 */
public record About(String table, String release) {

    /** What the dataset is called in English. */
    public static final String TITLE_EN = "Kaigai: digital government in countries and cities";

    /** What the dataset is called in Japanese. */
    public static final String TITLE_JA = "海外デジタル行政調査データ (Kaigai)";

    /** What the dataset is, in English. */
    public static final String DESCRIPTION_EN = "What countries and cities do in 11 fields of digital government: basic"
            + " facts, ratings, organisations, policies, platforms, laws and projects, and budgets, read out of the"
            + " Japanese reports of a survey. Every row names the lines of the report that it comes from. A release is a"
            + " complete state of the dataset that never changes.";

    /** What the dataset is, in Japanese. */
    public static final String DESCRIPTION_JA = "海外の国と都市がデジタル行政の11の重点分野で何をしているかを、調査報告書から読み取ったデータ。"
            + "基礎情報、分野ごとの評価、組織、施策・基盤・法律・取組、予算を収め、各行に報告書の該当する行番号を付す。"
            + "リリースはデータ全体のある時点の姿であり、後から変わることはない。";

    /** Words to find the dataset by. */
    public static final List<String> KEYWORDS =
            List.of("digital government", "e-government", "open data", "デジタル行政", "電子政府", "海外調査");

    /** Who made the survey, and what it is. */
    public static final String SOURCE =
            "Survey of digital government in 31 countries and cities, made for the Tokyo Metropolitan Government";

    /** What may be done with the data. */
    public static final String LICENCE =
            "The reports are data of the Tokyo Metropolitan Government's survey; the service is provided as it is";

    /** How to cite a release. */
    public static String citation(String release) {
        return TITLE_EN + ". Release " + release + ". " + SOURCE + ".";
    }
}
