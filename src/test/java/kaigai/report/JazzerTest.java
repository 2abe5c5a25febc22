package kaigai.report;

import java.nio.file.Path;
import kaigai.Programs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a> in a JVM of its own, on reports and on every
 * form of numbers and dates, for as many seconds as {@code -Dfuzz.seconds} says.
 */
@Tag("full")
class JazzerTest {

    @Test
    void findsNothingThatBreaksAPromise() throws Exception {
        Programs.run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReportFuzz.class.getName(),
                "--instrumentation_includes=kaigai.report.**",
                "-max_total_time=" + Integer.getInteger("fuzz.seconds"),
                "-max_len=16384",
                "-timeout=20",
                "-dict=src/test/resources/fuzz.dict",
                // ReportFuzzTest tries what is kept there from then on.
                "-artifact_prefix=src/test/resources/fuzz/",
                "-create_missing_dirs=1",
                "target/fuzz-corpus",
                "src/test/resources/fuzz",
                "src/main/resources/reports",
                "src/test/resources/reports-made-up");
    }
}
