package kaigai.dataset;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that fails when it is asked once too often: a fault in the middle of whatever asks it. */
final class DyingClock extends Clock {

    private int life;

    DyingClock(int life) {
        this.life = life;
    }

    @Override
    public Instant instant() {
        if (life-- == 0) {
            throw new IllegalStateException("the clock died");
        }
        return Instant.EPOCH;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
