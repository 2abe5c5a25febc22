package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Reports that were damaged at random end in findings, or are read with all that they say. What is read is held not
 * against the reader's own account but against a word that was planted in the damaged text: it must come out somewhere.
 *
 * <p>{@code -Dkaigai.test.mutations} says how many, {@code -Dkaigai.test.seed} which.
 */
class MutatedReportsTest {

    private static final int COUNT = Integer.getInteger("kaigai.test.mutations", 200);
    private static final long SEED = Long.getLong("kaigai.test.seed", 1);
    private static final String PLANTED = "Жж";

    /** Longer than any report takes, by far: a reader that needs it has got lost. */
    private static final Duration LOST = Duration.ofSeconds(20);

    /** What stands in the headings that only divide a report isn't read. */
    private static final Pattern ONLY_DIVIDES =
            Pattern.compile("[#\\s　\\uFEFF\\u200B]*(?:[1１]?[\\s　]*[-－]?[\\s　]*②|■目次).*", Pattern.DOTALL);

    @Test
    void areReadWholeOrRefused() {
        List<String> texts = SampleReports.all();
        Queue<String> lost = new ConcurrentLinkedQueue<>();
        AtomicInteger read = new AtomicInteger();
        LongStream.range(SEED, SEED + COUNT).parallel().forEach(seed -> {
            Random random = new Random(seed);
            String damaged = new String(
                    MutatedReport.of(texts.get(random.nextInt(texts.size())), random), StandardCharsets.UTF_8);
            int at = random.nextInt(damaged.length() + 1);
            String planted = damaged.substring(0, at) + PLANTED + damaged.substring(at);
            ReportReader.Result result = assertTimeoutPreemptively(
                    LOST, () -> ReaderPromises.read(planted.getBytes(StandardCharsets.UTF_8)), () -> "seed " + seed);
            if (result.report().isPresent()) {
                read.incrementAndGet();
                if (!comesOut(result)
                        && !ONLY_DIVIDES.matcher(lineAt(planted, at)).matches()) {
                    lost.add("seed " + seed + ": " + lineAt(planted, at));
                }
            }
        });
        assertThat(lost).isEmpty();
        assertThat(read).as("reports that could still be read").hasValueGreaterThan(COUNT / 20);
    }

    /** Bytes that are no text, too. */
    @Test
    void neverEndInAnException() {
        List<String> texts = SampleReports.all();
        AtomicInteger refused = new AtomicInteger();
        LongStream.range(SEED, SEED + COUNT).parallel().forEach(seed -> {
            Random random = new Random(seed);
            byte[] damaged = MutatedReport.of(texts.get(random.nextInt(texts.size())), random);
            ReportReader.Result result =
                    assertTimeoutPreemptively(LOST, () -> ReaderPromises.read(damaged), () -> "seed " + seed);
            refused.addAndGet(result.report().isPresent() ? 0 : 1);
        });
        assertThat(refused.get()).isBetween(COUNT / 10, COUNT - 1);
    }

    private static boolean comesOut(ReportReader.Result result) {
        return result.report().orElseThrow().toString().contains(PLANTED)
                || result.findings().stream()
                        .anyMatch(finding -> finding.stated().contains(PLANTED));
    }

    private static String lineAt(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length() : end);
    }
}
