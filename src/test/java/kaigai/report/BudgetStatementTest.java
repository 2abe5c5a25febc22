package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetStatementTest {

    @Test
    void numbersItemsByCirclesOrByBrackets() {
        for (String value : List.of("■ 主な用途 ①甲：1億円 ・子 ②乙", "■ 主な用途 1) 甲：1億円 ・子 2) 乙", "■ 主な用途 （１）甲：1億円 ・子 （２）乙")) {
            assertThat(BudgetStatement.allIn(value))
                    .as(value)
                    .extracting(BudgetStatement::heading, BudgetStatement::words, BudgetStatement::details)
                    .containsExactly(tuple("主な用途", "甲：1億円", List.of("子")), tuple("主な用途", "乙", List.of()));
        }
    }

    @Test
    void aNumberInBracketsWithinAnItemBeginsNone() {
        assertThat(BudgetStatement.allIn("①甲 (1) と (2) ②乙"))
                .extracting(BudgetStatement::words)
                .containsExactly("甲 (1) と (2)", "乙");
        assertThat(BudgetStatement.allIn("総額 5億円 (1) を含む"))
                .extracting(BudgetStatement::words)
                .containsExactly("総額 5億円 (1) を含む");
    }

    @Test
    void bulletsBelowNothingAreStatements() {
        assertThat(BudgetStatement.allIn("・甲 ・乙：1億円"))
                .extracting(BudgetStatement::text)
                .containsExactly("甲", "乙：1億円");
    }
}
