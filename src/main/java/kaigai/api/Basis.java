package kaigai.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What an answer rests on, apart from its URL.
 *
 * @param state names the data that was read: where it is the same, so is the answer
 * @param modified when that data became what this URL answers; empty where nobody knows
 * @param lasting whether this URL will answer from it for ever
 */
public record Basis(String state, Optional<Instant> modified, boolean lasting) {}
