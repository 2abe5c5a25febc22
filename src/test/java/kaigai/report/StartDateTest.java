package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2007年1月開始、政府のサービスを提供する。 | 2007年1月開始 | 2007 | 1",
                "1968年に導入された10桁の個人番号で、 | 1968年に導入 | 1968 | -",
                "国民ID盗難ホットラインを**2021年に設立**。 | 2021年に設立 | 2021 | -",
                "2005年2月開始(現在のバージョンは2007年から)。 | 2005年2月開始 | 2005 | 2",
                "2016年10月7日に公布 | 2016年10月7日に公布 | 2016 | 10",
                "2009年7月7日の政令で設置 | 2009年7月7日の政令で設置 | 2009 | 7",
                "2016年（平成28年）に開始 | 2016年（平成28年）に開始 | 2016 | -",
                "平成28年（2016年）4月に開始 | 平成28年（2016年）4月に開始 | 2016 | 4",
                "令和元年5月に開設。 | 令和元年5月に開設 | 2019 | 5",
                "昭和43年に導入された | 昭和43年に導入 | 1968 | -",
                "2019年4月から運用 | 2019年4月から運用 | 2019 | 4",
                "２０００年に開発された | ２０００年に開発 | 2000 | -",
                "2007 年 1 月開始 | 2007年1月開始 | 2007 | 1",
                "2012年に各病院に保存されていた血液等のデータを保存する目的で設立。 | 2012年に各病院に保存されていた血液等のデータを保存する目的で設立 | 2012 | -",
            })
    void readsWhenSomethingBegan(String summary, String text, int year, Integer month) {
        assertThat(StartDate.in(InlineMarks.removeFrom(summary))).contains(new StartDate(text, year, month));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016年以降、適用を推進中。",
                "4年間で投資する",
                "",
                "2019-2026にかけて実行",
                "1990年代に開始",
                "平成年間に開始",
                "2025年に開始予定",
                "2020年に運用を終了"
            })
    void findsNoneWhereTheSummarySaysNone(String summary) {
        assertThat(StartDate.in(summary)).isEmpty();
    }
}
