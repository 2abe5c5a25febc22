package kaigai.release;

import java.time.Instant;

/**
 * The publication in force.
 *
 * @param id its id, which is higher than that of every publication before it
 * @param release the id of the release that it made the current one
 * @param publishedAt when
 */
public record CurrentPublication(long id, String release, Instant publishedAt) {}
