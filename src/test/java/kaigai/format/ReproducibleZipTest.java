package kaigai.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibleZipTest {

    private static final byte[] CONTENT = "海外".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private byte[] zip() throws IOException {
        Path file = Files.write(folder.resolve("file"), CONTENT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReproducibleZip zip = new ReproducibleZip(bytes)) {
            try (OutputStream entry = zip.entry("deflated")) {
                entry.write(CONTENT);
            }
            zip.store("stored", file);
        }
        return bytes.toByteArray();
    }

    @Test
    void isTheSameInEveryTimeZone() throws IOException {
        byte[] here = zip();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String other : new String[] {"Pacific/Kiritimati", "America/Anchorage"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                assertThat(zip()).as(other).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void holdsWhatWasPutIn() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("deflated");
            assertThat(zip.readAllBytes()).isEqualTo(CONTENT);
            ZipEntry stored = zip.getNextEntry();
            assertThat(stored.getName()).isEqualTo("stored");
            assertThat(stored.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(zip.readAllBytes()).isEqualTo(CONTENT);
            assertThat(zip.getNextEntry()).isNull();
        }
    }
}
