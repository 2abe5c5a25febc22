package kaigai.dataset;

/** What a bean does before a release becomes the current one on its server, such as to fill a cache. */
public interface ReleasePreparation {

    /**
     * Prepares for a release, on a thread of its own. One that takes the place of another waits for no more than 750
     * ms, and what takes longer goes on beside it; the first one is there at once, and the server is ready when that
     * has been prepared. A failure is logged and stops nothing.
     *
     * @param publication what makes the release the current one; requests can name the release already
     */
    void prepare(CurrentPublication publication);

    /** The server stops: what still runs is to end soon. */
    default void end() {}
}
