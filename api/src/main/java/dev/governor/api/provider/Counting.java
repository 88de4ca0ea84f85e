package dev.governor.api.provider;

/// How a provider counts a request against its limits on tokens.
///
/// @param cachedReads whether tokens read from the cache count as input
/// @param reserved whether `max_tokens` counts against the limit on all tokens when the request
///   comes, and what of it was not used is not given back; otherwise the answer's own tokens count
public record Counting(boolean cachedReads, boolean reserved) {

  /// Only what is read fresh, and what was written.
  public static final Counting AS_USED = new Counting(false, false);

  /// All that is read, and all that might be written.
  public static final Counting AS_ASKED = new Counting(true, true);

  /// What a usage counted as input.
  public long input(Usage usage) {
    return usage.input() + usage.cacheWrite() + (cachedReads ? usage.cacheRead() : 0);
  }
}
