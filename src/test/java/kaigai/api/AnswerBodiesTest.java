package kaigai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.http.ContentCoding;
import org.junit.jupiter.api.Test;

class AnswerBodiesTest {

    private static final int LENGTH = 1 << 20;

    @Test
    void whatThereIsNoMemoryForLeavesNoneTaken() {
        FileAnswer answer = new FileAnswer(
                new Links("/large", null, "/large"),
                new Basis("large", Optional.empty(), false),
                MediaType.TEXT_PLAIN,
                Optional.empty(),
                out -> {
                    out.write(new byte[LENGTH]);
                    throw new OutOfMemoryError("on purpose");
                });
        long before = taken();

        assertThatThrownBy(() -> new AnswerBodies(new ObjectMapper(), null).coded(answer, ContentCoding.IDENTITY))
                .isInstanceOf(NoRoomException.class);

        assertThat(taken()).isEqualTo(before);
    }

    private static long taken() {
        return ((PooledByteBufAllocator) VertxByteBufAllocator.POOLED_ALLOCATOR)
                .metric().directArenas().stream()
                        .mapToLong(PoolArenaMetric::numActiveBytes)
                        .sum();
    }
}
