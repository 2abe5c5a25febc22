package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final int LONGEST = 350;
    private static final int BETWEEN_LOOKS = 10;
    private static final int MOST_PER_LOOK = 20;

    private final Silence silence = new Silence(Duration.ofMillis(LONGEST), Duration.ofMillis(MOST_PER_LOOK));
    private long now = -1;

    @BeforeEach
    void begin() {
        silence.begin(now);
    }

    private boolean isTooLongAfter(int millis) {
        now += Duration.ofMillis(millis).toNanos();
        return silence.isTooLong(now);
    }

    private boolean isTooLongAfterLooksFor(int millis) {
        boolean tooLong = false;
        for (int passed = 0; passed < millis; passed += BETWEEN_LOOKS) {
            tooLong = isTooLongAfter(BETWEEN_LOOKS);
        }
        return tooLong;
    }

    @Test
    void lastsForTooLongOnceNothingIsHeard() {
        assertThat(isTooLongAfterLooksFor(LONGEST)).isFalse();
        assertThat(isTooLongAfter(BETWEEN_LOOKS)).isTrue();
        assertThat(isTooLongAfter(BETWEEN_LOOKS)).isTrue();
    }

    @Test
    void endsWithWhateverIsHeard() {
        assertThat(isTooLongAfterLooksFor(LONGEST)).isFalse();
        silence.end();
        assertThat(isTooLongAfterLooksFor(LONGEST)).isFalse();
        assertThat(isTooLongAfterLooksFor(2 * BETWEEN_LOOKS)).isTrue();
        silence.end();
        assertThat(isTooLongAfter(BETWEEN_LOOKS)).isFalse();
    }

    @Test
    void isNotWhatAMachineMissesThatStandsStill() {
        assertThat(isTooLongAfter(10 * LONGEST)).isFalse();
        assertThat(isTooLongAfterLooksFor(LONGEST - MOST_PER_LOOK)).isFalse();
        assertThat(isTooLongAfter(BETWEEN_LOOKS)).isTrue();
    }

    @Test
    void beginsAnewWhereNobodyHasListened() {
        assertThat(isTooLongAfterLooksFor(LONGEST)).isFalse();
        silence.begin(now);
        assertThat(isTooLongAfterLooksFor(LONGEST)).isFalse();
    }
}
