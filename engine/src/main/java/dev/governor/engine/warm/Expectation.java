package dev.governor.engine.warm;

import dev.governor.api.job.CachePlan;
import dev.governor.api.provider.PromptCaching;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts what a job's prompts have in common while they go by: its heap does not grow with the
/// job. Not thread-safe.
public final class Expectation {

  /// Beginnings that are remembered; one that comes again after so many others is counted anew.
  private static final int MOST = 256;

  private static final int CHARACTERS_PER_TOKEN = 4;

  private final PromptCaching.Kept terms;
  private final int schemaLength;
  private final Map<String, Boolean> seen = new LinkedHashMap<>(16, 0.75f, true);
  private long read;
  private long written;

  /// @param schema as it is sent with every prompt
  public Expectation(PromptCaching.Kept terms, String schema) {
    this.terms = terms;
    this.schemaLength = schema.length();
  }

  /// One more request.
  public void add(String system) {
    int tokens = (system.length() + schemaLength) / CHARACTERS_PER_TOKEN;
    if (tokens < terms.minTokens()) {
      return;
    }
    if (seen.put(system, true) != null) {
      read += tokens;
    } else {
      written += tokens;
      if (seen.size() > MOST) {
        seen.remove(seen.keySet().iterator().next());
      }
    }
  }

  public CachePlan.Expected tokens() {
    return new CachePlan.Expected(read, written);
  }
}
