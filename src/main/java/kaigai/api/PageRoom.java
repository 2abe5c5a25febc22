package kaigai.api;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets no more pages of the usual length be made at a time than fit into memory: one that doesn't fit would end the
 * program, and not only the request.
 */
@ApplicationScoped
class PageRoom {

    /** What the driver and JSON make of a page's rows, of the table with the longest ones. */
    private static final long BYTES_OF_A_PAGE = 8 * 1024 * 1024;

    private static final Duration LONGEST_WAIT = Duration.ofMillis(300);

    private final Semaphore free;

    /**
     * Makes one with all places free.
     *
     * @param memory how much memory pages may take in all; empty for half of the heap, since the rest has other uses
     */
    PageRoom(@ConfigProperty(name = "kaigai.pages.memory") Optional<MemorySize> memory) {
        long bytes =
                memory.map(MemorySize::asLongValue).orElse(Runtime.getRuntime().maxMemory() / 2);
        this.free = new Semaphore((int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / BYTES_OF_A_PAGE)), true);
    }

    /**
     * Makes a page once there is room for it.
     *
     * @throws NoRoomException if there is none in time
     */
    <T> T make(Supplier<T> page) {
        take();
        try {
            return page.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (free.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NoRoomException();
    }
}
