package kaigai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kaigai.search.FoldedText.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "デジタル, でじたる",
        "ﾃﾞｼﾞﾀﾙ, でじたる",
        "ﾊﾟｽﾎﾟｰﾄ, ぱすぽーと",
        "カ\u3099ク, がく",
        "ヴィラ, ゔぃら",
        "ヽヾ, ゝゞ",
        "ＡＢＣ１２３, abc123",
        "MitID, mitid",
        "㈱日本, 株 日本",
        "km², km2",
        "㎢, km2",
        "Straße, strasse",
        "ΣΑς, σασ",
        "Le\u0301gifrance, légifrance",
        "\u1112\u1161\u11AB, 한",
        "𠮷野家, 𠮷野家",
        "電子　　署名, 電子 署名",
        "電子\t\u00A0\u0000署名, 電子 署名",
    })
    void foldsWhatReadsTheSame(String text, String folded) {
        assertThat(FoldedText.of(text)).hasToString(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Wi-Fi, wi fi",
        "Wi‐Fi, wi fi",
        "Wi–Fi, wi fi",
        "2018～2025, 2018 2025",
        "2018〜2025, 2018 2025",
        "'「MitID」、', mitid",
        "★, ''",
    })
    void foldsSymbolsToOneSpace(String text, String folded) {
        assertThat(FoldedText.of(text)).hasToString(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "'9,486億円', 9486億円",
        "'９，４８６億円', 9486億円",
        "'1,234,567', 1234567",
        "'2018,2019年', 2018 2019年",
        "'10,20', 10 20",
        "141.5円, 141.5円",
        "１４１．５円, 141.5円",
        "約0.1％, 約0.1%",
        "2025., 2025",
        "borger.dk, borger dk",
        "A%, a",
    })
    void keepsNumbersWhole(String text, String folded) {
        assertThat(FoldedText.of(text)).hasToString(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "1㌔先, ろ先, ㌔先",
        "ﾃﾞｼﾞﾀﾙ庁, じた, ｼﾞﾀ",
        "𠮷𠮷野家, 野家, 野家",
        "電子　　署名, 電子 署名, 電子　　署名",
        "cafe\u0301!, café, cafe\u0301",
        "'約9,486億円', 9486億, '9,486億'",
    })
    void knowsTheOriginalOfAWord(String text, String word, String original) {
        Span span = FoldedText.of(text).spansOf(word).get(0);
        assertThat(text.substring(span.start(), span.end())).isEqualTo(original);
    }

    @ParameterizedTest
    @CsvSource({
        "MitID, id, true",
        "eID, id, true",
        "国民ID盗難, id, true",
        "ISO27001, 27001, true",
        "4G通信, g, true",
        "Digital divide, id, false",
        "'9,486億円', 486億円, false",
        "2530万, 30万, false",
        "個人認証, 人認, true",
    })
    void findsLatinWordsAndNumbersWhereTheyBegin(String text, String word, boolean found) {
        assertThat(FoldedText.of(text).spansOf(word)).hasSize(found ? 1 : 0);
    }

    @Test
    void findsEveryOccurrenceWithoutOverlaps() {
        assertThat(FoldedText.of("ああああ").spansOf("ああ")).isEqualTo(List.of(new Span(0, 2), new Span(2, 4)));
        assertThat(FoldedText.of("").spansOf("あ")).isEmpty();
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
                String once = FoldedText.of(Character.toString(c)).toString();
                assertThat(FoldedText.of(once)).as("U+%04X", c).hasToString(once);
            }
        }
    }
}
