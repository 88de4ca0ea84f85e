package dev.governor.simulator.scenario;

import java.time.Duration;

/// Which prefixes of prompts are cached.
///
/// @param minTokens shorter ones are not
/// @param ttl how long they are kept, unless the question says an hour
public record CacheTerms(int minTokens, Duration ttl) {

  public static final CacheTerms USUAL = new CacheTerms(1024, Duration.ofMinutes(5));
}
