package kaigai.dataset;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A thread that does its work again and again, as long as it is needed, and sleeps for the rest. Waking it costs next
 * to nothing where it is awake, so that every request may.
 */
final class Watcher {

    private final BooleanSupplier isNeeded;
    private final Duration pause;
    private final Runnable awoken;
    private final Runnable work;
    private final Thread thread;
    /** Set before it looks whether it is needed, so that whoever needs it from then on sees that it is to be woken. */
    private volatile boolean asleep;

    private volatile boolean ended;

    private Watcher(String name, BooleanSupplier isNeeded, Duration pause, Runnable awoken, Runnable work) {
        this.isNeeded = isNeeded;
        this.pause = pause;
        this.awoken = awoken;
        this.work = work;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /**
     * Starts one.
     *
     * @param isNeeded whether there is anything to do
     * @param pause what it waits each time before it works
     * @param awoken what it does when it has slept
     */
    static Watcher start(String name, BooleanSupplier isNeeded, Duration pause, Runnable awoken, Runnable work) {
        Watcher watcher = new Watcher(name, isNeeded, pause, awoken, work);
        watcher.thread.start();
        return watcher;
    }

    /** Wakes it, where it sleeps, once what makes it needed is there. */
    void wake() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /** Lets it end when it has done what it is at. */
    void end() {
        ended = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!ended) {
            asleep = true;
            if (!isNeeded.getAsBoolean()) {
                LockSupport.park(this);
                awoken.run();
            }
            asleep = false;
            LockSupport.parkNanos(this, pause.toNanos());
            if (isNeeded.getAsBoolean()) {
                work.run();
            }
        }
    }
}
