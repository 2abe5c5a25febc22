package kaigai.release;

/** Prepares for a release before requests are answered from it, for example by filling a cache. */
public interface NextReleaseListener {

    /**
     * Prepares for a release.
     *
     * @param next what becomes current when all listeners have returned
     */
    void prepare(CurrentRelease next);
}
