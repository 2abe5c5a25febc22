package kaigai.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyingStreamTest {

    private static final int MOST = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<byte[]> copies = new ArrayList<>();
    private int ended;
    private final CopyingStream stream = new CopyingStream(out, MOST, copies::add, () -> ended++);

    @Test
    void passesOnWhatItHasCopiedBeforeItEnds() throws IOException {
        stream.write(new byte[] {1, 2});
        stream.write(3);
        assertThat(ended).isZero();
        stream.close();
        stream.close();
        stream.giveUp();
        assertThat(copies).containsExactly(new byte[] {1, 2, 3});
        assertThat(out.toByteArray()).containsExactly(1, 2, 3);
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void endsAsSoonAsThereIsTooMuch() throws IOException {
        stream.write(new byte[MOST]);
        stream.write(1);
        assertThat(ended).as("before it closes").isEqualTo(1);
        stream.write(1);
        stream.close();
        assertThat(copies).isEmpty();
        assertThat(out.size()).isEqualTo(MOST + 2);
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void endsWithoutACopyWhereItIsGivenUp() throws IOException {
        stream.write(1);
        stream.giveUp();
        stream.close();
        assertThat(copies).isEmpty();
        assertThat(ended).isEqualTo(1);
    }
}
