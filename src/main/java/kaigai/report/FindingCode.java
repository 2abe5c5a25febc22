package kaigai.report;

import java.util.Locale;

/** Everything that reading a report may notice, with its words in Japanese and English. */
public enum FindingCode {
    TOO_LARGE(Level.ERROR, "報告書として大きすぎる。", "This is too large to be a report.", "10 MiB at most"),
    LINE_TOO_LONG(Level.ERROR, "行が長すぎる。", "This line is too long.", "10,000 characters at most"),
    NOT_TEXT(
            Level.ERROR,
            "UTF-8のテキストとして読めない。",
            "This cannot be read as UTF-8 text.",
            "a Markdown text in UTF-8 without NUL characters"),
    FORBIDDEN_CHARACTER(
            Level.ERROR,
            "制御文字など、使えない文字がある。",
            "This line has a character that a report cannot have.",
            "no control characters and no lone surrogates"),
    BAD_FRONT_MATTER(
            Level.ERROR,
            "先頭のYAMLが読めない。",
            "The YAML front matter cannot be read.",
            "lines `id:`, `name_en:`, `iso_alpha2:` between two lines `---`"),
    NO_PAGES(Level.ERROR, "ページ見出しがない。", "There is no page heading.", "a heading that ends in ～<name>(1/n)"),
    TEXT_BEFORE_FIRST_PAGE(
            Level.ERROR,
            "最初のページ見出しの前に本文がある。",
            "There is text before the first page heading.",
            "nothing but YAML front matter"),
    PAGE_OUT_OF_ORDER(Level.ERROR, "ページ番号が連続していない。", "The page number is out of order.", "pages 1 to n, each once"),
    OTHER_NAME(
            Level.ERROR,
            "別の国・都市のページが混ざっている。",
            "This page is on another country or city.",
            "the same name on every page"),
    UNKNOWN_COUNTRY(
            Level.ERROR,
            "国・都市のIDと英語名が分からない。",
            "The id and English name of this place are not known.",
            "front matter with `name_en:` and `iso_alpha2:`"),
    MISSING_SECTION(Level.ERROR, "必要な章がない。", "A section is missing.", "the sections 11重点分野リサーチ状況 and 1-①基礎情報"),
    UNKNOWN_SECTION(Level.ERROR, "知らない章である。", "This section is not known.", "one of the sections of the report format"),
    UNPLACED_TEXT(
            Level.ERROR, "この本文の意味が分からない。", "It is not known what this text means.", "text in the form of its section"),
    LOST_TEXT(
            Level.ERROR,
            "この本文が読み取り結果に含まれていない。",
            "This text is not in what was read of the report.",
            "text in the form of its section"),
    UNKNOWN_THEME(Level.ERROR, "11テーマにない名称である。", "This is none of the 11 themes.", "one of the 11 themes"),
    UNKNOWN_MARK(Level.ERROR, "知らない記号である。", "This is not a mark.", "★, ○ or a dash"),
    MISSING_MARK(Level.ERROR, "状況表にないテーマがある。", "The status grid lacks a theme.", "each of the 11 themes once"),
    REPEATED_THEME(Level.ERROR, "状況表に同じテーマが二度ある。", "The status grid has a theme twice.", "each of the 11 themes once"),
    WRONG_CELLS(
            Level.ERROR,
            "セルの数が合わない。",
            "This row has the wrong number of cells.",
            "five cells: kind, name, summary, location, sources"),
    UNKNOWN_KIND(Level.ERROR, "知らない種別である。", "This kind is not known.", "組織, 施策, 基盤 or 法律・制度"),
    REPEATED_FACT(Level.ERROR, "同じ項目が二度ある。", "This fact is given twice.", "each label once"),
    UNREADABLE_NUMBER(
            Level.ERROR, "数値として読めない。", "This cannot be read as a number.", "a number such as 581, 43,000 or 5兆8,560億"),
    UNREADABLE_RANKING(Level.ERROR, "順位として読めない。", "This cannot be read as rankings.", "rankings such as 1位 (国連2022年)"),
    UNKNOWN_CURRENCY(
            Level.ERROR, "知らない通貨である。", "This currency is not known.", "an ISO 4217 code or a Japanese currency name"),
    UNREADABLE_PERIOD(
            Level.ERROR,
            "期間として読めない。",
            "This cannot be read as a period.",
            "months from 1月 to 12月, and an end after the beginning"),
    REPEATED_COUNTRY(
            Level.ERROR, "同じ国・都市の報告書が二つある。", "Two reports are on the same place.", "one report a country or city"),

    AMOUNT_AGAINST_RATE(
            Level.WARNING,
            "円の金額が、外貨の金額と換算率から計算した金額と合わない。",
            "The amount in yen isn't the foreign amount times the rate.",
            "the foreign amount times the rate"),
    TOTAL_AGAINST_USES(
            Level.WARNING,
            "総額が、用途の合計額（複数年のものは年平均）と合わない。",
            "The total isn't the sum of its uses, those of several years averaged.",
            "the sum of the uses a year"),
    SHARE_AGAINST_PARTS(
            Level.WARNING,
            "割合が、その元となる金額と合わない。",
            "The share isn't that of the amounts it is of.",
            "the total by the national budget"),
    MARK_WITHOUT_SECTION(
            Level.WARNING,
            "状況表で情報ありとされたテーマの章がない。",
            "A theme is marked, but no section on it follows.",
            "a section on the theme"),
    SECTION_WITHOUT_MARK(
            Level.WARNING,
            "状況表で情報なしとされたテーマの章がある。",
            "A theme is marked as without information, but has a section.",
            "★ or ○"),
    IMPLAUSIBLE_UNIT(Level.WARNING, "この項目ではあり得ない単位である。", "This can't be the unit that is meant.", "a unit of area"),
    PAGE_TITLE_DIFFERS(
            Level.NOTE,
            "ページの表題が最初のページと異なる。",
            "The page has another title than the first one.",
            "one title on every page"),
    THEME_NAME_DIFFERS(
            Level.NOTE, "テーマの名称が他の箇所と異なる。", "The theme goes by another name elsewhere.", "one name for a theme"),
    AMOUNT_RANGE(Level.NOTE, "金額が範囲で示されている。", "An amount is given as a range.", "one amount"),
    LINK_WITHOUT_ADDRESS(Level.NOTE, "リンク先が失われている。", "A link has lost its address.", "the address of the source"),
    REPEATED_PROJECT(Level.NOTE, "同じ名称の取組が二度ある。", "A project is named twice.", "each project once");

    /** What a finding means for the import. */
    public enum Level {
        /** The report is not imported. */
        ERROR,
        /** The report is imported as it is, and users should know. */
        WARNING,
        /** Of interest to the curator. */
        NOTE;

        /** The level as it is served. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Level level;
    private final String ja;
    private final String en;
    private final String expected;

    FindingCode(Level level, String ja, String en, String expected) {
        this.level = level;
        this.ja = ja;
        this.en = en;
        this.expected = expected;
    }

    /** What it means for the import. */
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

    /** What would have been right. */
    public String expected() {
        return expected;
    }

    /** The code as it is served: lower case, hyphenated. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
