package kaigai.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.report.BudgetKind;
import kaigai.report.Coded;
import kaigai.report.InitiativeKind;
import kaigai.report.PlaceKind;
import kaigai.report.Theme;

/** What a search can be filtered by, with labels. No two kinds have the same code, whatever table they are of. */
public final class SearchLabels {

    private static final Coded.Label NONE = new Coded.Label(null, null, null);
    private static final List<Coded.Label> TABLES = List.of(
            new Coded.Label("themes", "重点分野の名称", "Themes"),
            new Coded.Label("countries", "国・都市", "Countries and cities"),
            new Coded.Label("theme-ratings", "重点分野", "Theme ratings"),
            new Coded.Label("organisations", "組織", "Organisations"),
            new Coded.Label("initiatives", "施策・基盤・法律・制度・取組", "Initiatives"),
            new Coded.Label("budget-lines", "予算", "Budget lines"));
    private static final Map<String, Coded.Label> BY_CODE = Stream.of(
                    TABLES.stream(), labels(Theme.values()), labels(kinds()))
            .flatMap(Function.identity())
            .collect(Collectors.toMap(Coded.Label::code, Function.identity()));

    private SearchLabels() {}

    /** The tables that are searched. */
    public static List<String> tables() {
        return TABLES.stream().map(Coded.Label::code).toList();
    }

    /** The themes in the reports' order. */
    public static List<String> themes() {
        return labels(Theme.values()).map(Coded.Label::code).toList();
    }

    /** The kinds of all tables. */
    public static List<String> kindCodes() {
        return labels(kinds()).map(Coded.Label::code).toList();
    }

    /** The labels of a table, theme or kind; labels of null for null. */
    public static Coded.Label of(String code) {
        return code == null ? NONE : BY_CODE.get(code);
    }

    private static Coded[] kinds() {
        return Stream.<Coded[]>of(InitiativeKind.values(), BudgetKind.values(), PlaceKind.values())
                .flatMap(Arrays::stream)
                .toArray(Coded[]::new);
    }

    private static Stream<Coded.Label> labels(Coded[] words) {
        return Arrays.stream(words).map(Coded::label);
    }
}
