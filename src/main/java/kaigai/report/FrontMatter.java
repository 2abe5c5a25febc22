package kaigai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;

/**
 * What a report may say of itself in YAML before its first page, for a place that CLDR doesn't know.
 *
 * @param id the slug of its URL, such as {@code barcelona}
 * @param nameEn its English name
 * @param isoAlpha2 the ISO 3166-1 alpha-2 code of the country that it is or lies in
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FrontMatter(String id, String nameEn, String isoAlpha2) {

    static final FrontMatter NONE = new FrontMatter(null, null, null);

    private static final String FENCE = "---";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** How many lines the front matter takes, fences included; 0 where there is none. */
    static int lineCount(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i + 1;
            }
        }
        return 0;
    }

    static FrontMatter of(List<String> lines, Findings findings) {
        int count = lineCount(lines);
        if (count <= 2) {
            return NONE;
        }
        String yaml = String.join("\n", lines.subList(1, count - 1));
        try {
            FrontMatter read = YAML.readValue(yaml, FrontMatter.class);
            if (read != null && read.isWellFormed()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // Reported below, with the lines: the library's own message counts lines from the fence.
        }
        findings.add(FindingCode.BAD_FRONT_MATTER, new Source(0, 1, count), yaml);
        return NONE;
    }

    private boolean isWellFormed() {
        return (id == null || id.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                && (nameEn == null || !nameEn.isBlank())
                && (isoAlpha2 == null || Countries.withAlpha2(isoAlpha2).isPresent());
    }
}
