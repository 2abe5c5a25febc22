package kaigai.report;

import java.util.Locale;

/** Everything that reading a report may notice, with its words in Japanese and English. */
public enum FindingCode {
    TOO_LARGE(Level.ERROR, "報告書として大きすぎる。", "This is too large to be a report.", "10 MiB以下", "10 MiB at most"),
    LINE_TOO_LONG(Level.ERROR, "行が長すぎる。", "This line is too long.", "1万字以下", "10,000 characters at most"),
    NOT_TEXT(
            Level.ERROR,
            "UTF-8のテキストとして読めない。",
            "This cannot be read as UTF-8 text.",
            "NULを含まないUTF-8のMarkdown",
            "a Markdown text in UTF-8 without NUL characters"),
    FORBIDDEN_CHARACTER(
            Level.ERROR,
            "制御文字など、使えない文字がある。",
            "This line has a character that a report cannot have.",
            "制御文字や孤立したサロゲートのない文字列",
            "no control characters and no lone surrogates"),
    NOT_MARKDOWN(
            Level.ERROR,
            "Markdownのテキストではない。",
            "This is not a Markdown text.",
            "Markdownに変換したもの",
            "the report as Markdown"),
    BAD_FRONT_MATTER(
            Level.ERROR,
            "先頭のYAMLが正しくない。",
            "The YAML front matter is not right.",
            "2つの行「---」の間の行 `id:`、`name_en:`、`iso_alpha2:`",
            "lines `id:`, `name_en:`, `iso_alpha2:` between two lines `---`"),
    NO_PAGES(
            Level.ERROR,
            "ページ見出しがない。",
            "There is no page heading.",
            "「～国名(1/n)」で終わる見出し",
            "a heading that ends in ～<name>(1/n)"),
    TEXT_BEFORE_FIRST_PAGE(
            Level.ERROR,
            "最初のページ見出しの前に本文がある。",
            "There is text before the first page heading.",
            "YAMLだけ",
            "nothing but YAML front matter"),
    PAGE_OUT_OF_ORDER(
            Level.ERROR,
            "ページ見出しが抜けているか、順番が違う。",
            "A page heading is missing or out of order.",
            "1からnまでのページ見出しを1つずつ",
            "pages 1 to n, each once"),
    OTHER_NAME(
            Level.ERROR,
            "別の国・都市のページが混ざっている。",
            "This page is on another country or city.",
            "全ページで同じ名称",
            "the same name on every page"),
    UNKNOWN_COUNTRY(
            Level.ERROR,
            "国・都市のIDと英語名が分からない。",
            "The id and English name of this place are not known.",
            "先頭のYAMLに `name_en:` と `iso_alpha2:`",
            "front matter with `name_en:` and `iso_alpha2:`"),
    MISSING_SECTION(
            Level.ERROR,
            "必要な章がない。",
            "A section is missing.",
            "章「11重点分野リサーチ状況」と「1-①基礎情報」",
            "the sections 11重点分野リサーチ状況 and 1-①基礎情報"),
    UNKNOWN_SECTION(
            Level.ERROR,
            "知らない章である。",
            "This section is not known.",
            "様式にある章の見出し",
            "one of the sections of the report format"),
    UNPLACED_TEXT(
            Level.ERROR,
            "この本文の意味が分からない。",
            "It is not known what this text means.",
            "その章の様式の本文（セルはタブで区切るか、Markdownの表にする）",
            "text in the form of its section; cells are divided by tabs, or stand in a Markdown table"),
    LOST_TEXT(
            Level.ERROR,
            "この本文が読み取り結果に含まれていない。",
            "This text is not in what was read of the report.",
            "その章の様式の本文（セルはタブで区切るか、Markdownの表にする）",
            "text in the form of its section; cells are divided by tabs, or stand in a Markdown table"),
    UNKNOWN_THEME(
            Level.ERROR, "11テーマにない名称である。", "This is none of the 11 themes.", "11テーマのいずれか", "one of the 11 themes"),
    UNKNOWN_MARK(Level.ERROR, "知らない記号である。", "This is not a mark.", "★、○、またはダッシュ", "★, ○ or a dash"),
    MISSING_MARK(
            Level.ERROR, "状況表にないテーマがある。", "The status grid lacks a theme.", "11テーマを1つずつ", "each of the 11 themes once"),
    REPEATED_THEME(
            Level.ERROR,
            "状況表に同じテーマが二度ある。",
            "The status grid has a theme twice.",
            "11テーマを1つずつ",
            "each of the 11 themes once"),
    WRONG_CELLS(
            Level.ERROR,
            "セルの数が合わない。",
            "This row has the wrong number of cells.",
            "種別、名称、概要、拠点、ソースの5つのセル（タブで区切るか、Markdownの表にする）",
            "five cells: kind, name, summary, location, sources; divided by tabs, or in a Markdown table"),
    UNKNOWN_KIND(Level.ERROR, "知らない種別である。", "This kind is not known.", "組織、施策、基盤、または法律・制度", "組織, 施策, 基盤 or 法律・制度"),
    REPEATED_FACT(Level.ERROR, "同じ項目が二度ある。", "This fact is given twice.", "各項目を1度", "each label once"),
    UNREADABLE_NUMBER(
            Level.ERROR,
            "数値として読めない。",
            "This cannot be read as a number.",
            "581、43,000、5兆8,560億のような数値",
            "a number such as 581, 43,000 or 5兆8,560億"),
    UNREADABLE_RANKING(
            Level.ERROR,
            "順位として読めない。",
            "This cannot be read as rankings.",
            "1位 (国連2022年) のような順位",
            "rankings such as 1位 (国連2022年)"),
    UNKNOWN_CURRENCY(
            Level.ERROR,
            "知らない通貨である。",
            "This currency is not known.",
            "ISO 4217のコード、または通貨の日本語名",
            "an ISO 4217 code or a Japanese currency name"),
    UNREADABLE_PERIOD(
            Level.ERROR,
            "期間として読めない。",
            "This cannot be read as a period.",
            "1月から12月までの月、実在する年、始まりより後の終わり",
            "months from 1月 to 12月, years that exist, and an end after the beginning"),
    REPEATED_COUNTRY(
            Level.ERROR,
            "同じ国・都市の報告書が二つある。",
            "Two reports are on the same place.",
            "国・都市ごとに1つの報告書",
            "one report per country or city"),
    UNREAD_FIGURE(
            Level.ERROR,
            "この数値がどの項目にも入らない。",
            "This figure is not the value of any field.",
            "様式どおりの数値（予算の内訳は①などの番号を付けて1項目ずつ）",
            "a figure in the form of its section; a part of a budget numbered ① as an item of its own"),
    SUSPICIOUS_NUMBER(Level.WARNING, "数値に読み誤りと思われる文字がある。", "A character of this number looks misread.", "数字", "digits"),
    AMOUNT_AGAINST_RATE(
            Level.WARNING,
            "円の金額が、外貨の金額と換算率から計算した金額と合わない。",
            "The amount in yen isn't the foreign amount times the rate.",
            "外貨の金額×換算率",
            "the foreign amount times the rate"),
    TOTAL_AGAINST_USES(
            Level.WARNING,
            "総額が、用途の合計額（複数年のものは年平均）と合わない。",
            "The total isn't the sum of its uses, those of several years averaged.",
            "用途の年間合計額",
            "the sum of the uses per year"),
    SHARE_AGAINST_PARTS(
            Level.WARNING,
            "割合が、その元となる金額と合わない。",
            "The share isn't that of the amounts it is of.",
            "総額÷国家予算",
            "the total by the national budget"),
    MARK_WITHOUT_SECTION(
            Level.WARNING,
            "状況表で情報ありとされたテーマの章がない。",
            "A theme is marked, but no section on it follows.",
            "そのテーマの章",
            "a section on the theme"),
    SECTION_WITHOUT_MARK(
            Level.WARNING,
            "状況表で情報なしとされたテーマの章がある。",
            "A theme is marked as without information, but has a section.",
            "★または○",
            "★ or ○"),
    IMPLAUSIBLE_UNIT(
            Level.WARNING, "この項目ではあり得ない単位である。", "This can't be the unit that is meant.", "面積の単位", "a unit of area"),
    NO_WEB_ADDRESS(
            Level.WARNING,
            "リンク先がウェブの住所でないため、収録しない。",
            "This link does not lead into the web and is left out.",
            "http または https で始まる住所",
            "an address that begins with http or https"),
    PAGE_TITLE_DIFFERS(
            Level.NOTE,
            "ページの表題が最初のページと異なる。",
            "The page has another title than the first one.",
            "全ページで同じ表題",
            "one title on every page"),
    THEME_NAME_DIFFERS(
            Level.NOTE,
            "テーマの名称が他の箇所と異なる。",
            "The theme goes by another name elsewhere.",
            "テーマごとに1つの名称",
            "one name for a theme"),
    AMOUNT_RANGE(
            Level.NOTE, "金額が範囲または概数で示されている。", "An amount is given as a range or only roughly.", "1つの金額", "one amount"),
    LINK_WITHOUT_ADDRESS(
            Level.NOTE, "リンク先が失われている。", "Links have lost their address.", "各出典の住所", "the address of each source"),
    REPEATED_PROJECT(Level.NOTE, "同じ名称の取組が二度ある。", "A project is named twice.", "取組ごとに1度", "each project once");

    /** What a finding means for the import. */
    public enum Level {
        /** The report is not imported. */
        ERROR("エラー"),
        /** The report is imported as it is, and users should know. */
        WARNING("警告"),
        /** Of interest to the curator. */
        NOTE("注記");

        private final String ja;

        Level(String ja) {
            this.ja = ja;
        }

        /** Its Japanese name. */
        public String ja() {
            return ja;
        }

        /** The level as it is served. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Level level;
    private final String ja;
    private final String en;
    private final String expectedJa;
    private final String expected;

    FindingCode(Level level, String ja, String en, String expectedJa, String expected) {
        this.level = level;
        this.ja = ja;
        this.en = en;
        this.expectedJa = expectedJa;
        this.expected = expected;
    }

    /** What it means for the import; a finding may be of another level. */
    public Level level() {
        return level;
    }

    /** The message in Japanese. */
    public String ja() {
        return ja;
    }

    /** The message in English. */
    public String en() {
        return en;
    }

    /** What would have been right, in English. */
    public String expected() {
        return expected;
    }

    /** What would have been right, in Japanese. */
    String expectedJa() {
        return expectedJa;
    }

    /** The code as it is served: lower case, hyphenated. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
