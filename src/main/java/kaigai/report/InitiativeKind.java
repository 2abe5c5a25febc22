package kaigai.report;

/** What an initiative (施策等) is. The first three are rows of section ②; a project stands under a theme. */
public enum InitiativeKind implements Coded {
    POLICY("policy", "施策", "Policy"),
    PLATFORM("platform", "基盤", "Platform"),
    LAW("law", "法律・制度", "Law or system"),
    PROJECT("project", "取組", "Project");

    private final Label label;

    InitiativeKind(String code, String ja, String en) {
        this.label = new Label(code, ja, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
