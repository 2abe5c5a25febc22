package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** Reports as converters write them give the rows that they give in the form of the template, lines aside. */
class ConvertedReportsTest {

    /** Lines differ; so do step and scale in nothing but their writing. */
    private static final RecursiveComparisonConfiguration LINES_ASIDE = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes("(?:.*\\.)?(?:source|factsSource)")
            .build();

    @Test
    void readsWhatMarkerWrites() {
        assertThat(read(SampleReports.converted("korea-marker")))
                .usingRecursiveComparison(LINES_ASIDE)
                .isEqualTo(read(SampleReports.converted("korea")));
    }

    /** MinerU loses addresses and bold, and with bold where a name without colon ends. */
    @Test
    void readsWhatMinerUWrites() {
        String clean = SampleReports.converted("singapore")
                .replaceAll("\\]\\(https?://[^)]*\\)", "](#)")
                .replaceAll("href=\"[^\"]*\"", "href=\"#\"")
                .replace("**", "");
        assertThat(read(SampleReports.converted("singapore-mineru")))
                .usingRecursiveComparison(LINES_ASIDE)
                .isEqualTo(read(clean));
    }

    static Report read(String text) {
        ReportReader.Result result = ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.findings()).filteredOn(Finding::isError).isEmpty();
        return result.report().orElseThrow();
    }
}
