package kaigai.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What tells one version of an answer from another (RFC 9110, section 8.8), apart from its URL and coding.
 *
 * @param state names the data that the answer is made of: as long as it stays, so does the answer
 * @param modified when that data became what this URL answers; empty if unknown
 * @param isImmutable whether this URL answers from that data forever
 */
public record Validators(String state, Optional<Instant> modified, boolean isImmutable) {}
