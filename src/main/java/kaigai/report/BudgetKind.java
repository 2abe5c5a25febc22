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
}
