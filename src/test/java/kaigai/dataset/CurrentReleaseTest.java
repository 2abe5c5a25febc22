package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CurrentReleaseTest {

    private static final CurrentPublication FIRST = new CurrentPublication(1, "aaaaaaaaaaaa", Instant.EPOCH);
    private static final CurrentPublication SECOND = new CurrentPublication(2, "bbbbbbbbbbbb", Instant.EPOCH);
    private static final CurrentPublication ROLLBACK = new CurrentPublication(3, "aaaaaaaaaaaa", Instant.EPOCH);

    @Test
    void followsPublicationsAndNeverAnOlderOne() {
        CurrentRelease current = currentRelease();
        assertThat(current.id()).isEmpty();
        current.become(SECOND);
        current.become(FIRST);
        assertThat(current.id()).hasValue("bbbbbbbbbbbb");
        current.become(ROLLBACK);
        assertThat(current.id()).hasValue("aaaaaaaaaaaa");
    }

    @Test
    void isPreparedBeforeTheSwitchAndOnce() {
        List<String> prepared = new CopyOnWriteArrayList<>();
        AtomicReference<CurrentRelease> current = new AtomicReference<>();
        current.set(currentRelease(publication -> prepared.add(
                publication.release() + " after " + current.get().id().orElse("none"))));
        assertThat(current.get().isPrepared()).isFalse();
        current.get().become(FIRST);
        await().until(() -> current.get().isPrepared());
        current.get().become(SECOND);
        current.get().become(SECOND);
        assertThat(prepared).containsExactly("aaaaaaaaaaaa after aaaaaaaaaaaa", "bbbbbbbbbbbb after aaaaaaaaaaaa");
    }

    @Test
    void isntWaitedForAtFirst() {
        CountDownLatch end = new CountDownLatch(1);
        CurrentRelease current = currentRelease(release -> awaitEnd(end));
        current.become(FIRST);
        assertThat(current.id()).hasValue("aaaaaaaaaaaa");
        assertThat(current.isPrepared()).isFalse();
        end.countDown();
        await().until(current::isPrepared);
    }

    @Test
    void aPreparationThatFailsOrDoesNotEndStopsNothing() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CurrentRelease current = currentRelease(
                release -> {
                    throw new IllegalStateException("on purpose");
                },
                release -> {
                    awaitEnd(end);
                    ended.countDown();
                });
        current.become(FIRST);
        current.become(SECOND);
        assertThat(current.id()).hasValue("bbbbbbbbbbbb");
        assertThat(ended.getCount()).as("it goes on").isEqualTo(1);
        end.countDown();
        ended.await();
    }

    @Test
    void aPreparationIsToldThatTheServerStopsAndWaitedFor() {
        CountDownLatch told = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        ReleasePreparations preparations = new ReleasePreparations(List.of(new ReleasePreparation() {

            @Override
            public void prepare(CurrentPublication publication) {
                awaitEnd(told);
                ended.set(true);
            }

            @Override
            public void end() {
                told.countDown();
            }
        }));
        preparations.startFirst(FIRST);
        preparations.end(new ShutdownEvent());
        assertThat(ended).isTrue();
        ended.set(false);
        preparations.run(SECOND);
        assertThat(ended).as("begun after the end").isFalse();
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CurrentRelease currentRelease(ReleasePreparation... preparations) {
        return new CurrentRelease(new ReleasePreparations(List.of(preparations)), Clock.systemUTC());
    }
}
