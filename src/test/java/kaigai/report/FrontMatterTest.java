package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of what a curator may write, so that it can be stored and exported. */
class FrontMatterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: se",
                "id: dk",
                "id: dnk",
                "id: sweden",
                "id: \"\"",
                "id: \"denmark\\0\"",
                "name_en: \"Den\\0mark\"",
                "name_en: \"Den\\x07mark\"",
                "name_en: \"Den\\uD800mark\"",
                "name_en: Sweden",
                "name_en: DK",
                "name_en: 丹麦",
                "iso_alpha2: ß",
            })
    void refusesWhatWouldStandForAnotherCountryOrCannotBeStored(String line) {
        assertThat(errors(line)).containsExactly(FindingCode.BAD_FRONT_MATTER);
    }

    @Test
    void anIdHas60CharactersAtMostAndANameHas100() {
        assertThat(errors("id: " + "a".repeat(60))).isEmpty();
        assertThat(errors("id: " + "a".repeat(61))).containsExactly(FindingCode.BAD_FRONT_MATTER);
        assertThat(errors("id: denmark\nname_en: " + "a".repeat(100))).isEmpty();
        assertThat(errors("id: denmark\nname_en: " + "a".repeat(101))).containsExactly(FindingCode.BAD_FRONT_MATTER);
        assertThat(errors("name_en: " + "a".repeat(61)))
                .as("the id that follows from the name")
                .containsExactly(FindingCode.BAD_FRONT_MATTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: denmark", "id: denmark-2022", "id: x1", "name_en: Denmark 🇩🇰"})
    void takesWhatStandsForThePlaceAlone(String line) {
        assertThat(errors(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u001B[1m", "\u007F", "\u0090", "&#7;", "&#x1b", "&#xD800;", "&#55296;"})
    void refusesControlCharactersAndLoneSurrogatesAnywhere(String forbidden) {
        String text = SampleReports.denmark().replace("首都\tコペンハーゲン", "首都\tコペンハーゲン" + forbidden);
        assertThat(read(text).findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.FORBIDDEN_CHARACTER);
                    assertThat(finding.stated()).matches("U\\+[0-9A-F]{4}");
                });
    }

    @Test
    void aFindingCutsNoCharacterInHalf() {
        String stated = "a".repeat(199) + "🇩🇰";
        assertThat(new Finding(FindingCode.LOST_TEXT, new Source(1, 1, 1), stated, "").stated())
                .isEqualTo("a".repeat(199) + "…");
    }

    private static List<FindingCode> errors(String frontMatter) {
        return read("---\n" + frontMatter + "\n---\n" + SampleReports.denmark()).findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
    }

    private static ReportReader.Result read(String text) {
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
