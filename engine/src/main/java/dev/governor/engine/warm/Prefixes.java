package dev.governor.engine.warm;

import dev.governor.api.provider.PromptCaching;
import dev.governor.api.time.Time;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The beginnings of the prompts that went by a lane lately, for all its jobs. Thread-safe.
///
/// What a provider keeps of a request's beginning is the system text and the schema: the turns that
/// follow are the request's own. A repair's longer conversation begins like its first question.
public final class Prefixes {

  /// Texts of some kilobytes each; which is forgotten is warmed again.
  private static final int MOST = 256;

  /// At the fewest that is usual: to warm what is not kept costs one wait, and to warm nothing of
  /// what is costs money.
  private static final int CHARACTERS_PER_TOKEN = 3;

  private final PromptCaching.Kept terms;
  private final Time time;
  private final Map<Key, Prefix> known = new LinkedHashMap<>(16, 0.75f, true);

  /// @param terms the provider's
  public Prefixes(PromptCaching.Kept terms, Time time) {
    this.terms = terms;
    this.time = time;
  }

  /// Empty if it is too short to be kept.
  Optional<Prefix> find(String system, String schema) {
    int tokens = (system.length() + schema.length()) / CHARACTERS_PER_TOKEN;
    return tokens < terms.minTokens()
        ? Optional.empty()
        : Optional.of(find(new Key(system, schema)));
  }

  private synchronized Prefix find(Key key) {
    Prefix prefix = known.computeIfAbsent(key, _ -> new Prefix(terms, time));
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
    return prefix;
  }

  private record Key(String system, String schema) {}
}
