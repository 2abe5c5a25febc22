package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kaigai.Programs;
import kaigai.report.ReportReader;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a curator may hand in as a report. */
class ReportArgumentsTest {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void refusesWhatIsNeitherFileNorFolderWithoutReadingIt() {
        Path pipe = folder.resolve("report.md");
        assumeTrue(Programs.work("mkfifo", pipe.toString()));
        assertThat(validate(pipe.toString())).isEqualTo(2);
        assertThat(said.toString()).contains(pipe + " is neither a file nor a folder");
    }

    @Test
    void readsTheStandardInput() {
        byte[] report = SampleReports.denmark().getBytes(StandardCharsets.UTF_8);
        assertThat(validate(new ByteArrayInputStream(report))).isZero();
        assertThat(said.toString()).contains("standard input: warning:", "1 report read: 0 errors");
    }

    @Test
    void readsNoMoreThanAReportMayHave() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(new byte[ReportReader.LARGEST_REPORT + 1]), new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("read on");
                    }
                });
        assertThat(validate(endless)).isEqualTo(1);
        assertThat(said.toString()).contains("This is too large to be a report.", "more than 10 MiB");
    }

    @Test
    void readsAFileThatIsTooLargeNoFurther() throws Exception {
        Path large = folder.resolve("large.md");
        try (var file = Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.position(3L << 30);
            file.write(ByteBuffer.wrap(new byte[1]));
        }
        assertThat(validate(large.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("more than 10 MiB");
    }

    private int validate(InputStream input) {
        InputStream before = System.in;
        System.setIn(input);
        try {
            return validate("-");
        } finally {
            System.setIn(before);
        }
    }

    private int validate(String argument) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(said, true));
        commandLine.setErr(new PrintWriter(said, true));
        return commandLine.execute("validate", argument);
    }
}
