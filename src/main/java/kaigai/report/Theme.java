package kaigai.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The 11 priority fields of the survey, in the order in which every report lists them. */
public enum Theme implements Coded {
    SERVICE_DESIGN("service-design", "サービスデザイン/UIUX", "Service design, UI and UX", "サービスデザイン", "サービスデザイン / UI・UX"),
    DIGITAL_DIVIDE("digital-divide", "デジタルデバイド", "Digital divide", "デジタルデバインド"),
    JOINT_PROCUREMENT("joint-procurement", "共同利用・共同調達", "Joint use and joint procurement", "共同調達"),
    DATA_UTILISATION("data-utilisation", "データ利活用", "Data utilisation", "データ活用"),
    CO_CREATION("co-creation", "官民共創", "Public-private co-creation"),
    DIGITAL_BUDGET("digital-budget", "デジタル予算", "Digital budget"),
    GOVERNMENT_SERVICES("government-services", "行政サービスのデジタル化", "Digitalisation of government services", "政府サービスのデジタル化"),
    EMERGING_TECHNOLOGY(
            "emerging-technology", "新技術 (AI、メタバース)", "Emerging technology (AI, metaverse)", "新技術(AI、メタバース等)", "新技術"),
    SMART_CITY("smart-city", "スマートシティ", "Smart city"),
    CYBERSECURITY("cybersecurity", "サイバーセキュリティ", "Cybersecurity"),
    TALENT("talent", "人材育成・確保", "Talent development and recruitment");

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private final Label label;
    private final List<String> otherNames;
    private final List<String> names;

    Theme(String code, String ja, String en, String... otherNames) {
        this.label = new Label(code, ja, en);
        this.otherNames = List.of(otherNames);
        this.names = Stream.concat(Stream.of(ja), Arrays.stream(otherNames))
                .map(Theme::comparable)
                .toList();
    }

    @Override
    public Label label() {
        return label;
    }

    /** Japanese names that reports use beside the label. */
    public List<String> otherNames() {
        return otherNames;
    }

    /** Whether this is the label or one of the other names, but for white space, width and punctuation. */
    public boolean hasName(String name) {
        return names.contains(comparable(name));
    }

    /** The theme with this code, if there is one. */
    public static Optional<Theme> withCode(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }

    /**
     * The theme that a report means by {@code name}. Grids and sections word the same theme differently, with other
     * white space, widths and punctuation; one character in six may be wrong as long as only one theme is that near.
     */
    static Optional<Theme> named(String name) {
        String wanted = comparable(name);
        Optional<Theme> exact = Arrays.stream(values())
                .filter(theme -> theme.names.contains(wanted))
                .findFirst();
        return exact.isPresent() ? exact : misspelt(wanted);
    }

    /** Whether both are this theme's name but for white space, width and punctuation. */
    boolean isNamed(String name, String other) {
        return comparable(name).equals(comparable(other));
    }

    private static Optional<Theme> misspelt(String wanted) {
        List<Theme> near = Arrays.stream(values())
                .filter(theme -> theme.names.stream()
                        .anyMatch(name -> DISTANCE.apply(name, wanted) <= Math.max(1, name.length() / 6)))
                .toList();
        return wanted.length() >= 4 && near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static String comparable(String name) {
        return JapaneseText.key(name).replaceAll("[\\p{Punct}・、。]", "").toLowerCase(Locale.ROOT);
    }
}
