package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2022年度（2022年4月～2023年3月） | 2022-04-01 | 2023-03-31 | 1 | 2022",
                "2022年度(2022年1月~12月) | 2022-01-01 | 2022-12-31 | 1 | 2022",
                "２０２２年度（２０２２年４月〜２０２３年３月） | 2022-04-01 | 2023-03-31 | 1 | 2022",
                "2018～2025年の8年間総額 | 2018-01-01 | 2025-12-31 | 8 | -",
                "2022～2024年の3年間総額 | 2022-01-01 | 2024-12-31 | 3 | -",
                "2018年～2025年 | 2018-01-01 | 2025-12-31 | 8 | -",
                "2018～2020年度 | - | - | 3 | -",
                "2022年度予算 | - | - | 1 | 2022",
                "2022年度 | - | - | 1 | 2022",
                "2021年10月～2022年9月 | 2021-10-01 | 2022-09-30 | 1 | -",
                "2022年4月～2022年9月 | 2022-04-01 | 2022-09-30 | - | -",
                "2021年10月1日～2022年9月30日 | 2021-10-01 | 2022-09-30 | 1 | -",
                "2022年4月～翌年3月 | 2022-04-01 | 2023-03-31 | 1 | -",
                "2022/23年度（2022年4月～2023年3月） | 2022-04-01 | 2023-03-31 | 1 | 2022",
                "2022-24年の3年間総額 | 2022-01-01 | 2024-12-31 | 3 | -",
                "FY2022 | - | - | 1 | 2022",
                "令和4年度 | - | - | 1 | 2022",
                "令和元年度予算 | - | - | 1 | 2019",
                "平成30年度 | - | - | 1 | 2018",
                "平成３２年度 | - | - | 1 | 2020",
                "昭和64年 | 1989-01-01 | 1989-12-31 | 1 | -",
                "令和4（2022）年度 | - | - | 1 | 2022",
                "令和4年度（令和4年4月～令和5年3月） | 2022-04-01 | 2023-03-31 | 1 | 2022",
                "平成30～令和4年度の5年間総額 | - | - | 5 | -",
                "令和4～6年の3年間総額 | 2022-01-01 | 2024-12-31 | 3 | -",
                "2018年1月～2022年12月の5年間総額 | 2018-01-01 | 2022-12-31 | 5 | -",
                "5年間総額 | - | - | 5 | -",
                "2022年 | 2022-01-01 | 2022-12-31 | 1 | -",
            })
    void readsEveryForm(String text, LocalDate start, LocalDate end, Integer years, Integer fiscalYear) {
        assertThat(Period.in(text)).contains(new Period(text, start, end, years, fiscalYear));
    }

    @Test
    void findsThePeriodInALongerText() {
        assertThat(Period.in("2022年度の国家歳出予算 約").orElseThrow().text()).isEqualTo("2022年度");
        assertThat(Period.in(" 2018～2025年の8年間総額").orElseThrow().text()).isEqualTo("2018～2025年の8年間総額");
    }

    @Test
    void givesABareFiscalYearTheMonthsOfItsDefinition() {
        Period definition = Period.in("2022年度（2022年4月～2023年3月）").orElseThrow();
        Period same = Period.in("2022年度予算").orElseThrow().definedBy(definition);
        assertThat(same.start()).isEqualTo("2022-04-01");
        assertThat(same.end()).isEqualTo("2023-03-31");
        assertThat(Period.in("2021年度").orElseThrow().definedBy(definition).start())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "デジタル成長戦略", "2022-2024", "2022年10月時点"})
    void findsNoneWhereThereIsNone(String text) {
        assertThat(Period.in(text).filter(period -> period.fiscalYear() != null))
                .isEmpty();
    }
}
