package dev.governor.providers.settings;

import java.time.Duration;

/// How long a prompt's beginning stays in a provider's cache after its last use: what both vendors
/// promise at least, unless the job's file knows better.
public final class CacheLifetime {

  public static final String NAME = "prompt_cache_lifetime";

  private static final Duration USUAL = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);

  private CacheLifetime() {}

  public static Duration read(Settings settings) {
    return settings.duration(NAME, USUAL, LONGEST);
  }
}
