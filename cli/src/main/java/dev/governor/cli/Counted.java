package dev.governor.cli;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Prompt;
import dev.governor.api.provider.PromptBound;
import dev.governor.engine.budget.Workload;
import dev.governor.engine.budget.WorstCase;
import dev.governor.wiring.jobfile.JobFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A job's requests, counted without sending any.
final class Counted {

  /// More systems than that are no shared prefix.
  private static final int MOST_SYSTEMS = 100;

  /// @param requests all that the job has
  /// @param wouldSend those that are open
  /// @param isChanged whether the job is known, and its input, prompt or settings changed since
  record Plan(long requests, long wouldSend, boolean isChanged) {}

  /// A request of the job, as it is stored.
  record Item(String key, String stored) {}

  private final JobFile job;
  private final Plan plan;
  private final ModelTerms terms;
  private final long schemaBytes;
  private final Set<Integer> systems = new HashSet<>();
  private final Map<String, Long> charactersByKey = new HashMap<>();
  private final Set<String> wantedKeys;
  private final List<Item> sample = new ArrayList<>();
  private Optional<Prompt> first = Optional.empty();
  private String firstKey = "";
  private long characters;
  private long longest;
  private Cost worst = Cost.FREE;

  /// @param wantedKeys of requests whose prompts are counted by themselves
  Counted(JobFile job, Plan plan, ModelTerms terms, Set<String> wantedKeys) {
    this.job = job;
    this.plan = plan;
    this.terms = terms;
    this.wantedKeys = wantedKeys;
    this.schemaBytes = PromptBound.schemaBytes(job.type().answerSchema());
  }

  void add(String key, Prompt prompt) {
    if (first.isEmpty()) {
      first = Optional.of(prompt);
      firstKey = key;
    }
    long length = (long) prompt.system().length() + prompt.user().length();
    characters += length;
    longest = Math.max(longest, length);
    if (systems.size() < MOST_SYSTEMS) {
      systems.add(prompt.system().hashCode());
    }
    if (wantedKeys.contains(key)) {
      charactersByKey.put(key, length);
    }
    long input = PromptBound.tokens(prompt.toConversation(), schemaBytes);
    worst = sum(worst, new WorstCase(terms.prices(), false).of(input, job.config().maxTokens()));
  }

  void choose(Item item) {
    sample.add(item);
  }

  private static Cost sum(Cost one, Cost other) {
    return one instanceof Cost.Known(BigDecimal usd) && other instanceof Cost.Known(BigDecimal more)
        ? new Cost.Known(usd.add(more))
        : Cost.UNKNOWN;
  }

  JobFile job() {
    return job;
  }

  Plan plan() {
    return plan;
  }

  ModelTerms terms() {
    return terms;
  }

  List<Item> sample() {
    return sample;
  }

  Optional<Prompt> first() {
    return first;
  }

  String firstKey() {
    return firstKey;
  }

  /// Of the requests whose keys were wanted.
  Map<String, Long> charactersByKey() {
    return charactersByKey;
  }

  /// What all of them may cost at most, each asked once in real time; empty if a price is unknown.
  Optional<BigDecimal> worst() {
    return worst instanceof Cost.Known(BigDecimal usd) ? Optional.of(usd) : Optional.empty();
  }

  /// How many characters begin all prompts alike; 0 if they do not.
  long sharedCharacters() {
    return systems.size() == 1 ? first.map(prompt -> prompt.system().length()).orElse(0) : 0;
  }

  long tokens() {
    return (long) (characters / Workload.USUAL_CHARACTERS_PER_TOKEN);
  }

  long longestTokens() {
    return (long) (longest / Workload.USUAL_CHARACTERS_PER_TOKEN);
  }

  /// Those that are open, as many as `done` fewer, with prompts as long as all have.
  Workload workload(long done, double charactersPerToken) {
    long open = Math.max(0, plan.wouldSend() - done);
    long share =
        plan.requests() == 0 ? 0 : Math.round((double) characters * open / plan.requests());
    return new Workload(open, share, charactersPerToken, job.config().maxTokens());
  }
}
