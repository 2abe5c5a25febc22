package kaigai.report;

/** What a line of a report's budget table states. */
public enum BudgetKind implements Coded {
    TOTAL("total", "デジタル関連予算額", "Digital budget in total"),
    USE("use", "主な予算用途", "Main use of the digital budget"),
    NATIONAL("national", "国家歳出予算", "National budget"),
    OTHER("other", "その他", "Anything else that the table states");

    private final Label label;

    BudgetKind(String code, String ja, String en) {
        this.label = new Label(code, ja, en);
    }

    @Override
    public Label label() {
        return label;
    }

    /** The kind that a row's label means. Only a label that says so makes a total. */
    static BudgetKind named(String label) {
        String key = JapaneseText.key(label);
        if (key.matches(".*(?:占める|割合|歳出|総予算|国家予算|国の予算|一般会計).*")) {
            return NATIONAL;
        }
        if (key.matches(".*(?:注力|用途|使途|内訳|項目).*")) {
            return USE;
        }
        return key.matches(".*(?:総額|予算額|合計|総計).*") ? TOTAL : OTHER;
    }
}
