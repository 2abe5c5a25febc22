package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import kaigai.report.FoldedText.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "デジタル, でじたる",
        "ﾃﾞｼﾞﾀﾙ, でじたる",
        "ﾊﾟｽﾎﾟｰﾄ, ぱすぽーと",
        "ﾍﾞｰﾀ, べーた",
        "か\u3099く, がく",
        "カ\u3099ク, がく",
        "ヴィラ, ゔぃら",
        "ヽヾ, ゝゞ",
        "ＡＢＣ１２３, abc123",
        "MitID, mitid",
        "㌔, きろ",
        "㈱, (株)",
        "½, 1⁄2",
        "①, 1",
        "ﬁn, fin",
        "km², km2",
        "㎢, km2",
        "Straße, strasse",
        "ΣΑΣ, σασ",
        "ΣΑς, σασ",
        "Légifrance, légifrance",
        "Le\u0301gifrance, légifrance",
        "한글, 한글",
        "\u1112\u1161\u11AB, 한",
        "𠮷野家, 𠮷野家",
        "電子　　署名, 電子 署名",
        "**定義**を, 定義を",
        "100%_\\, 100%_\\",
    })
    void makesTheSameOfWhatReadsTheSame(String text, String folded) {
        assertThat(FoldedText.of(text)).hasToString(folded);
    }

    @Test
    void controlCharactersAndLineBreaksAreOneSpace() {
        assertThat(FoldedText.of("a\u0000\n\t\u00A0b")).hasToString("a b");
    }

    @ParameterizedTest
    @CsvSource({
        "1㌔先, きろ, ㌔",
        "1㌔先, ろ先, ㌔先",
        "(㈱)日本, (株), ㈱",
        "ﾃﾞｼﾞﾀﾙ庁, じた, ｼﾞﾀ",
        "x½y, 2y, ½y",
        "𠮷𠮷野家, 野家, 野家",
        "**4つ**の目標, つの, つ**の",
        "電子　　署名, 電子 署名, 電子　　署名",
        "cafe\u0301!, fé, fe\u0301",
    })
    void tellsWhatOfTheOriginalAWordIs(String text, String word, String original) {
        Span span = FoldedText.of(text).spansOf(word).get(0);
        assertThat(text.substring(span.start(), span.end())).isEqualTo(original);
    }

    @Test
    void findsEveryOccurrenceAndNoneTwice() {
        assertThat(FoldedText.of("ああああ").spansOf("ああ")).containsExactly(new Span(0, 2), new Span(2, 4));
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

    /** These make up most of a text, and are folded by a shorter way. */
    @ParameterizedTest
    @ValueSource(strings = {" ~", "ぁゖ", "ァー", "一\u9FFF"})
    void foldsKanaKanjiAndAsciiAsAnythingElse(String range) {
        for (char c = range.charAt(0); c <= range.charAt(1); c++) {
            String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            int katakana = FoldedText.KATAKANA.indexOf(normal);
            String expected = katakana < 0 ? normal : FoldedText.HIRAGANA.substring(katakana, katakana + 1);
            assertThat(FoldedText.of(String.valueOf(c))).as("U+%04X", (int) c).hasToString(expected);
        }
    }
}
