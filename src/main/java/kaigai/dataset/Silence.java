package kaigai.dataset;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Measures how long nothing has been heard, by looking again and again. One thread looks, and any may hear. */
final class Silence {

    private final long longestNanos;
    private final long mostPerLookNanos;
    private final AtomicBoolean heard = new AtomicBoolean();
    private long lastLook;
    private long quietNanos;

    /**
     * Begins when it is looked at first.
     *
     * @param longest how long it may last
     * @param mostPerLook how much of the time between two looks counts: who looks later than it meant to was held up
     *     itself, and couldn't have heard anything
     */
    Silence(Duration longest, Duration mostPerLook) {
        this.longestNanos = longest.toNanos();
        this.mostPerLookNanos = mostPerLook.toNanos();
    }

    /** There was something. */
    void end() {
        heard.set(true);
    }

    /** It begins at this time, since nobody has listened before. */
    void begin(long now) {
        lastLook = now;
        quietNanos = 0;
    }

    /** Whether it has lasted for too long at this time. */
    boolean isTooLong(long now) {
        quietNanos = heard.getAndSet(false) ? 0 : quietNanos + Math.min(now - lastLook, mostPerLookNanos);
        lastLook = now;
        return quietNanos > longestNanos;
    }
}
