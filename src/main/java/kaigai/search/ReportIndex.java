package kaigai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import kaigai.search.SearchRow.Rank;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * An immutable index of the rows of some reports, in memory and in one segment. A row is a document; its number is the
 * row's place among all rows of these reports. No text is stored.
 */
final class ReportIndex {

    private static final FieldType SINGLES = type(IndexOptions.DOCS);
    private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final IndexReader reader;
    private final int[] reports;
    private final int[] sections;
    private final boolean[] last;

    private ReportIndex(IndexReader reader, int[] reports, int[] sections, boolean[] last) {
        this.reader = reader;
        this.reports = reports;
        this.sections = sections;
        this.last = last;
    }

    /**
     * Indexes rows.
     *
     * @param reports the rows of each report
     */
    static ReportIndex of(List<List<SearchRow>> reports) {
        int count = reports.stream().mapToInt(List::size).sum();
        int[] reportOf = new int[count];
        int[] sections = new int[count];
        boolean[] last = new boolean[count];
        // Byte arrays of just the size needed, which no file system and no reader that is closed takes back.
        ByteBuffersDirectory directory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        try (IndexWriter writer = new IndexWriter(directory, configuration())) {
            int document = 0;
            for (int report = 0; report < reports.size(); report++) {
                for (SearchRow row : reports.get(report)) {
                    writer.addDocument(document(row));
                    reportOf[document] = report;
                    sections[document] = row.section().number();
                    last[document] = row.isLast();
                    document++;
                }
            }
            writer.forceMerge(1);
            writer.commit();
            return new ReportIndex(DirectoryReader.open(directory), reportOf, sections, last);
        } catch (IOException e) {
            throw new UncheckedIOException("a directory in memory doesn't fail", e);
        }
    }

    /** One thread, and merges of neighbours only, so that documents keep their order. */
    private static IndexWriterConfig configuration() {
        LogDocMergePolicy merges = new LogDocMergePolicy();
        merges.setNoCFSRatio(0);
        return new IndexWriterConfig()
                .setMergePolicy(merges)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
    }

    /** The field with the single characters of the texts of a rank. */
    static String singles(Rank rank) {
        return rank + "1";
    }

    /** The field with the pairs of characters of the texts of a rank. */
    static String pairs(Rank rank) {
        return rank + "2";
    }

    private static Document document(SearchRow row) {
        Document document = new Document();
        Arrays.stream(Rank.values()).forEach(rank -> {
            List<FoldedText> texts = row.texts().stream()
                    .filter(text -> text.rank() == rank)
                    .map(text -> FoldedText.of(text.text()))
                    .toList();
            if (!texts.isEmpty()) {
                document.add(field(singles(rank), Grams.singles(texts), SINGLES));
                document.add(field(pairs(rank), Grams.pairs(texts), PAIRS));
            }
        });
        return document;
    }

    private static Field field(String name, TokenStream terms, FieldType type) {
        return new Field(name, terms, type);
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    IndexReader reader() {
        return reader;
    }

    /** Which of the reports a document's row is of, from 0. */
    int report(int document) {
        return reports[document];
    }

    /** How many documents there are. */
    int size() {
        return reports.length;
    }

    /** The number of the {@link Section} that a document's row is in. */
    int section(int document) {
        return sections[document];
    }

    /** Whether a document's row comes after all others. */
    boolean isLast(int document) {
        return last[document];
    }
}
