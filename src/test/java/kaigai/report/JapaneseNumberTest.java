package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "581 | 581",
                "43,000 | 43000",
                "38.1 | 38.1",
                "133.10 | 133.1",
                "0.1 | 0.1",
                "54億8,313万 | 5483130000",
                "5兆8,560億 | 5856000000000",
                "3,101億7,100万 | 310171000000",
                "1億3,400万 | 134000000",
                "188億9,000万 | 18890000000",
                "3百万 | 3000000",
                "2千 | 2000",
                "1億5 | 100000005",
                "1.5億 | 150000000",
                "約 2,530万 | 25300000",
                "約54億 | 5400000000",
                "５８１ | 581",
                "４３，０００ | 43000",
                "１億３，４００万 | 134000000",
                "３８．１ | 38.1",
            })
    void readsEveryForm(String text, BigDecimal number) {
        assertThat(JapaneseNumber.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "－", "-", "不明", "1,2345", "4,30", "1万2億", "万", "12人", "1.2.3", "約", "1 2"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(JapaneseNumber.parse(text)).isEmpty();
    }

    @Test
    void readsTheMultiplierOfAUnit() {
        assertThat(JapaneseNumber.multiplier("万")).contains(new BigDecimal("10000"));
        assertThat(JapaneseNumber.multiplier("10億")).contains(new BigDecimal("1000000000"));
        assertThat(JapaneseNumber.multiplier("百万")).contains(new BigDecimal("1000000"));
        assertThat(JapaneseNumber.multiplier("")).contains(BigDecimal.ONE);
    }
}
