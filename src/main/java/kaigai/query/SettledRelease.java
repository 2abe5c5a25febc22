package kaigai.query;

import java.time.Instant;

/**
 * The release that a request reads.
 *
 * @param id its id
 * @param since when it became what the request's URL answers: the current one's publication, or when it was made
 */
public record SettledRelease(String id, Instant since) {}
