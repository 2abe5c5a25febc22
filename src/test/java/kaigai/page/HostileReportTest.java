package kaigai.page;

import static kaigai.dataset.HostileDatabase.QUOTES;
import static kaigai.dataset.HostileDatabase.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import kaigai.OtherSettings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Shows a report that has scripts in all of its texts. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class HostileReportTest {

    @Test
    void itsScriptsAreShownAndNotRun() {
        for (String path : List.of(
                "/pages/en",
                "/pages/en/countries/denmark",
                "/pages/ja/countries/denmark",
                "/pages/en/countries/denmark/source",
                "/pages/en/themes/cybersecurity",
                "/pages/en/search?q=alert",
                "/pages/en/search?q=%22%27%3E%3Cimg%20src=x%20onerror=alert(1)%3E")) {
            Document page = Browser.page(path);
            assertThat(page.select("script, img, [onerror], [href~=(?i)javascript:]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void noneOfItsWordsIsLost() {
        Document page = Browser.page("/pages/en/countries/denmark");
        assertThat(page.select("#facts").text()).contains("コペンハーゲン" + SCRIPT);
        assertThat(page.select("#organisations").text()).contains("KOMBIT" + QUOTES, "約100自治体" + SCRIPT);
        assertThat(page.select("#cybersecurity .prose").text()).contains("テクノロジーレジリエンス" + SCRIPT, "2016年以降" + SCRIPT);
        assertThat(page.select("#cybersecurity .references").text()).contains("サイバー・情報セキュリティ戦略");
        assertThat(page.select("#budget").text()).contains("データ分析" + QUOTES);
        assertThat(Browser.page("/pages/en/countries/denmark/source")
                        .select(".source")
                        .text())
                .contains(SCRIPT);
    }
}
