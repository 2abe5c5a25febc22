package kaigai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kaigai.http.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5856000000000 | 5.86兆円  | ¥5,856 billion
                    5483130000    | 54.83億円 | ¥5.48 billion
                    150000000     | 1.5億円   | ¥150 million
                    12300000      | 1,230万円 | ¥12.3 million
                    -2640000000   | -26.4億円 | ¥-2.64 billion
                    """)
    void yenAreInTheLargestUnitThatTheyReach(BigDecimal amount, String ja, String en) {
        assertThat(Figures.yen(amount, Language.JA)).isEqualTo(ja);
        assertThat(Figures.yen(amount, Language.EN)).isEqualTo(en);
    }

    @Test
    void numbersHaveTheirUnits() {
        assertThat(Figures.withUnit(new BigDecimal("133.1"), "km2", Language.EN))
                .isEqualTo("133.1 km²");
        assertThat(Figures.withUnit(new BigDecimal("5810000"), "people", Language.JA))
                .isEqualTo("5,810,000人");
        assertThat(Figures.withUnit(BigDecimal.ONE, "CHF", Language.JA)).isEqualTo("1 CHF");
        assertThat(Figures.percent(new BigDecimal("0.001"))).isEqualTo("0.1%");
    }
}
