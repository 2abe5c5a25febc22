package kaigai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kaigai.search.SearchRow.Rank;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes queries of words. Their scores are points of ours, and not how rare a word is, so that they are the same
 * whatever else is in the index.
 */
final class TermQueries {

    /** The points for a word that is a whole name of a row. */
    static final int WHOLE_NAME = 10_000;

    private static final int NAME_BEGINS = 5_000;
    private static final int IN_NAME = 3_000;
    private static final int IN_SUMMARY = 100;
    private static final int IN_TEXT = 10;

    private TermQueries() {}

    /** The rows in which all terms stand. A score is a sum of points, 0 if no term stands in the row's own texts. */
    static Query all(List<Synonyms.Term> terms) {
        return all(terms.stream().map(TermQueries::anyOf));
    }

    private static Query all(Stream<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    private static Query anyOf(Synonyms.Term term) {
        List<Query> queries = new ArrayList<>();
        queries.addAll(places(String.join(" ", term.words()), false));
        if (term.words().size() > 1) {
            queries.add(all(term.words().stream().map(word -> new DisjunctionMaxQuery(places(word, false), 0))));
        }
        term.synonyms().forEach(synonym -> queries.addAll(places(synonym, true)));
        return new DisjunctionMaxQuery(queries, 0);
    }

    private static List<Query> places(String word, boolean isSynonym) {
        int share = isSynonym ? 2 : 1;
        return List.of(
                points(phrase(Rank.NAME, Grams.BEGINNING + word + Grams.END, false), WHOLE_NAME / share),
                points(phrase(Rank.NAME, Grams.BEGINNING + word, isSynonym), NAME_BEGINS / share),
                points(phrase(Rank.NAME, word, isSynonym), IN_NAME / share),
                points(phrase(Rank.SUMMARY, word, isSynonym), IN_SUMMARY / share),
                points(phrase(Rank.TEXT, word, isSynonym), IN_TEXT / share),
                points(phrase(Rank.THEME, word, isSynonym), 0));
    }

    private static Query points(Query query, int points) {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }

    /** Finds neighbouring characters, beginning where a word begins and, if wanted, ending where a word ends. */
    private static Query phrase(Rank rank, String characters, boolean ends) {
        String before = FoldedText.isWordCharacter(characters.charAt(0)) ? Grams.WORD_BEGINS : "";
        int last = characters.length() - 1;
        String after = ends && FoldedText.isWordCharacter(characters.charAt(last)) ? Grams.WORD_ENDS : "";
        if (last == 0) {
            return new TermQuery(new Term(ReportIndex.singles(rank), before + characters));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        add(phrase, rank, before, characters, 0);
        // Every second pair is enough to fix all characters.
        for (int at = 2; at < last - 1; at += 2) {
            add(phrase, rank, "", characters, at);
        }
        if (last > 1 || !after.isEmpty()) {
            add(phrase, rank, after, characters, last - 1);
        }
        return phrase.build();
    }

    private static void add(PhraseQuery.Builder phrase, Rank rank, String mark, String characters, int at) {
        phrase.add(new Term(ReportIndex.pairs(rank), mark + characters.substring(at, at + 2)), at);
    }
}
