package kaigai.report;

/** What a report is on. Both are called a country everywhere in the API. */
public enum PlaceKind implements Coded {
    COUNTRY("country", "国", "Country"),
    CITY("city", "都市", "City");

    private final Label label;

    PlaceKind(String code, String ja, String en) {
        this.label = new Label(code, ja, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
