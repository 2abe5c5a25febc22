package kaigai.release;

/**
 * What the service answers from at one moment. Requests take it once, so that none sees two releases.
 *
 * @param publication the publication in force
 * @param snapshot the release that it made current
 * @param catalog all releases at that moment
 */
public record CurrentRelease(CurrentPublication publication, Snapshot snapshot, ReleaseCatalog catalog) {}
