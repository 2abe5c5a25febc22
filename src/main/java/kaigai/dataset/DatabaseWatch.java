package kaigai.dataset;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import kaigai.database.Heartbeat;
import kaigai.database.Login;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sees to it that nobody waits for a database that says nothing. A statement may take its time, and a network too, so
 * it isn't the wait for an answer that is limited but the silence: as long as somebody waits, the database is asked for
 * a sign of life again and again, and any answer to anybody is one. If none comes, all who wait are told that their
 * connection has failed.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(20);
    /** With the longest silence it stays under the half second in which a request is answered. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Silence silence;
    /** How to tell each of those who wait, by what they wait for. */
    private final Map<Object, Runnable> waiting = new ConcurrentHashMap<>();

    private final Set<Runnable> silenceListeners = ConcurrentHashMap.newKeySet();
    private final Set<Runnable> lossListeners = ConcurrentHashMap.newKeySet();
    private volatile Heartbeat heartbeat;
    private volatile Watcher beats;
    private volatile Watcher looks;
    private volatile boolean silent;

    DatabaseWatch(
            @ConfigProperty(name = "kaigai.database.longest-silence", defaultValue = "350ms") Duration longestSilence) {
        silence = new Silence(longestSilence, BETWEEN_LOOKS.multipliedBy(2));
    }

    /** Begins, with a login that may connect; begins anew where it had begun and what followed then failed. */
    void start(Login login) {
        stop();
        heartbeat = new Heartbeat(login, () -> lossListeners.forEach(Runnable::run));
        heartbeat.isHeard(); // connects in advance, so that the first question takes no longer than the others
        beats = Watcher.start("database heartbeat", this::isAsked, BETWEEN_BEATS, () -> {}, this::beat);
        looks = Watcher.start("database watch", this::isAsked, BETWEEN_LOOKS, this::begin, this::look);
    }

    /** Whether there has been a database at all: until then it is waited for. */
    public boolean isStarted() {
        return looks != null;
    }

    /** Whether the database was asked for a sign of life, and gave none. */
    public boolean isSilent() {
        return silent;
    }

    /** Has this run when the database has become silent, before those who wait for it are told. */
    public void onSilence(Runnable listener) {
        silenceListeners.add(listener);
    }

    /**
     * Has this run when the watch finds its own connection ended while somebody waits: whoever did that, or the end of
     * the database, has hardly spared the others.
     */
    void onLoss(Runnable listener) {
        lossListeners.add(listener);
    }

    /** Somebody waits for a sign of life, and is to be told if none comes. */
    void letWait(Object awaited, Runnable tell) {
        waiting.put(awaited, tell);
        if (silent) {
            tell.run();
        }
        if (isStarted()) {
            looks.wake();
            beats.wake();
        }
    }

    /** The database has answered, whomever. */
    void hear() {
        silence.end();
    }

    /** Nobody waits for this any more. */
    void forget(Object awaited) {
        waiting.remove(awaited);
    }

    /** Nobody waits any more for what is like this. */
    void forgetIf(Predicate<Object> awaited) {
        waiting.keySet().removeIf(awaited);
    }

    private boolean isAsked() {
        return silent || !waiting.isEmpty();
    }

    private void beat() {
        if (heartbeat.isHeard()) {
            hear();
        }
    }

    /** Nobody has listened before. */
    private void begin() {
        silence.begin(System.nanoTime());
    }

    private void look() {
        become(silence.isTooLong(System.nanoTime()));
    }

    private void become(boolean nowSilent) {
        if (nowSilent != silent) {
            LOG.warn(nowSilent ? "The database is silent" : "The database isn't silent any more");
        }
        silent = nowSilent;
        if (nowSilent) {
            silenceListeners.forEach(Runnable::run);
            waiting.values().forEach(Runnable::run);
        }
    }

    @PreDestroy
    void stop() {
        if (isStarted()) {
            looks.end();
            beats.end();
            heartbeat.close();
        }
    }
}
