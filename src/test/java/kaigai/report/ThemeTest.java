package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "サービスデザイン/UIUX | service-design",
                "サービスデザイン / UI・UX | service-design",
                "デジタルデバインド | digital-divide",
                "デジタルデバイド | digital-divide",
                "ﾃﾞｼﾞﾀﾙﾃﾞﾊﾞｲﾄﾞ | digital-divide",
                "共同利用・共同調達 | joint-procurement",
                "データ利活用 | data-utilisation",
                "データ活用 | data-utilisation",
                "官民 共創 | co-creation",
                "デジタル予算 | digital-budget",
                "行政サービスのデジタル化 | government-services",
                "政府サービスのデジタル化 | government-services",
                "新技術 (AI、メタバース) | emerging-technology",
                "新技術（ＡＩ、メタバース等） | emerging-technology",
                "スマートシティー | smart-city",
                "サイバーセキュリテイ | cybersecurity",
                "人材育成・確保 | talent",
            })
    void knowsAThemeByEveryNameThatReportsGiveIt(String name, String code) {
        assertThat(Theme.named(name).map(Theme::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "宇宙開発", "デジタル", "データ", "都市", "予算"})
    void knowsNoOtherTheme(String name) {
        assertThat(Theme.named(name)).isEmpty();
    }
}
