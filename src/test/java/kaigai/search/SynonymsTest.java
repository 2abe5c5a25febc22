package kaigai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import kaigai.search.Synonyms.Term;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private static final Synonyms SYNONYMS = Synonyms.of(new StringReader("""
            # people
            身分証, ID card, eID # cards

            電子署名, electronic signature
            eID, 電子ID
            """));

    @Test
    void addsTheOthersOfEachGroup() {
        assertThat(SYNONYMS.expand(List.of("身分証")))
                .containsExactly(new Term(List.of("身分証"), List.of("id card", "eid")));
        assertThat(SYNONYMS.expand(List.of("eid")))
                .containsExactly(new Term(List.of("eid"), List.of("身分証", "id card", "電子id")));
        assertThat(SYNONYMS.expand(List.of("id"))).containsExactly(new Term(List.of("id"), List.of()));
    }

    @Test
    void putsWordsTogetherThatMakeAPhrase() {
        assertThat(SYNONYMS.expand(List.of("new", "electronic", "signature", "id")))
                .containsExactly(
                        new Term(List.of("new"), List.of()),
                        new Term(List.of("electronic", "signature"), List.of("電子署名")),
                        new Term(List.of("id"), List.of()));
    }

    @Test
    void theProgramsSynonymsCanBeRead() {
        assertThat(Synonyms.load().expand(List.of("電子署名")).get(0).synonyms()).contains("electronic signature");
    }
}
