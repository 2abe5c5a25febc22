package kaigai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kaigai.search.HitView.Piece;
import kaigai.search.Synonyms.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {

    /** Brackets stand for what is marked. */
    @ParameterizedTest
    @CsvSource({
        "個人認証と電子署名, 電子, 個人認証と[電子]署名",
        "電子と電子, 電子, [電子]と[電子]",
        "電子電子, 電子, [電子電子]",
        "電子署名, 電子 子署, [電子署]名",
        "電子署名, 名 電, [電]子署[名]",
        "約5㌔先, キロ, 約5[㌔]先",
        "(㈱日本), 株, ([㈱]日本)",
        "㌔先, ろ先, [㌔先]",
        "ﾊﾟｽﾎﾟｰﾄの発行, ポート, ﾊﾟｽ[ﾎﾟｰﾄ]の発行",
        "<b>AI</b>, ai, <b>[AI]</b>",
        "𠮷野家, 野, 𠮷[野]家",
    })
    void marksTheWordsInTheOriginal(String text, String words, String marked) {
        assertThat(marked(text, words)).isEqualTo(marked);
    }

    @Test
    void beginsALittleBeforeTheFirstMatchAndIsShort() {
        String marked = marked("前".repeat(300) + "電子" + "後".repeat(300), "電子");
        assertThat(marked).isEqualTo("…" + "前".repeat(40) + "[電子]" + "後".repeat(118) + "…");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(marked("a" + "𠮷".repeat(300) + "電子" + "𠮷".repeat(300), "電子"))
                .isEqualTo("…" + "𠮷".repeat(20) + "[電子]" + "𠮷".repeat(59) + "…");
        assertThat(marked("x" + "𠮷".repeat(19) + "y電子" + "𠮷".repeat(300), "電子"))
                .startsWith("x𠮷")
                .endsWith("𠮷…");
    }

    @Test
    void cutsNoMatchInTwo() {
        assertThat(marked("あ".repeat(50) + "電子".repeat(100), "電子".repeat(100))).endsWith("[" + "電子".repeat(100) + "]");
    }

    private static String marked(String text, String words) {
        List<Term> terms = Arrays.stream(words.split(" "))
                .map(word -> new Term(List.of(FoldedText.of(word).toString()), List.of()))
                .toList();
        return Snippet.of(text, terms).pieces().stream()
                .map(SnippetTest::marked)
                .collect(Collectors.joining());
    }

    private static String marked(Piece piece) {
        return piece.match() ? "[" + piece.text() + "]" : piece.text();
    }
}
