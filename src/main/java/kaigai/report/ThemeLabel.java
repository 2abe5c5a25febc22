package kaigai.report;

import java.util.Optional;

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

    /** The label that a line consists of, whatever its level, white space or width. */
    static Optional<ThemeLabel> of(Line line) {
        return switch (line.key().replaceAll("[*:]", "")) {
            case "事例" -> Optional.of(CASE);
            case "概要" -> Optional.of(SUMMARY);
            case "取組", "取り組み" -> Optional.of(PROJECTS_FIRST_HALF);
            case "取組概要", "取り組み概要" -> Optional.of(PROJECTS);
            case "参考" -> Optional.of(REFERENCES);
            default -> Optional.empty();
        };
    }
}
