package kaigai.report;

import java.util.Optional;
import java.util.regex.Pattern;

/** The labels that divide a theme's section. */
enum ThemeLabel {
    /** 事例: says that a case follows. */
    CASE,
    /** 概要: the overview follows, or the projects where 取組 stood on the line before. */
    SUMMARY,
    /** 取組 alone on its line: the first half of 取組概要. */
    PROJECTS_FIRST_HALF,
    /** 取組概要: the projects follow. */
    PROJECTS,
    /** 参考: references follow. */
    REFERENCES;

    private static final Pattern REMARK = Pattern.compile("[(]?※.*");

    /**
     * The label that a line consists of, whatever its level, white space or width, and whatever remark (※) follows it.
     */
    static Optional<ThemeLabel> of(Line line) {
        String label = REMARK.matcher(line.key()).replaceFirst("").replaceAll("[*:]", "");
        return switch (label) {
            case "事例" -> Optional.of(CASE);
            case "概要", "事例概要" -> Optional.of(SUMMARY);
            case "取組", "取り組み", "取組み" -> Optional.of(PROJECTS_FIRST_HALF);
            case "取組概要", "取り組み概要", "取組み概要", "取組の概要", "取組事例", "取組内容", "主な取組" -> Optional.of(PROJECTS);
            case "参考", "参考資料", "参考文献", "参考情報", "参考・出典", "出典" -> Optional.of(REFERENCES);
            default -> Optional.empty();
        };
    }
}
