package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.DuplicateKeyException;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.provider.Prompt;
import dev.governor.api.provider.ProviderConfig;
import java.util.ArrayList;
import java.util.List;

/// Takes a job's items into the journal, page by page, without holding more than a page. Every
/// prompt is rendered once here, so that what cannot be asked is found before anything is sent.
final class Intake<I> {

  private static final int PAGE = 1_000;
  private static final int LONGEST_KEY = 256;

  private final Journal journal;
  private final long job;
  private final JobType<I, ?> type;
  private final String settings;
  private final List<NewRequest> page = new ArrayList<>(PAGE);
  private final Digest digest = new Digest();
  private long index;

  /// @param settings a digest of all that a request's answer depends on beside its own prompt
  Intake(Journal journal, long job, JobType<I, ?> type, String settings) {
    this.journal = journal;
    this.job = job;
    this.type = type;
    this.settings = settings;
  }

  /// @return how many requests there are
  /// @throws InvalidInputException at the first row that is wrong
  long take(Source<I> source) {
    try {
      source.forEach(this::add);
      flush();
    } catch (DuplicateKeyException e) {
      throw new InvalidInputException(
          "%s, line %d: the key '%s' stands in line %d already; keys must be unique in a job"
              .formatted(source.name(), e.secondLine(), e.key(), e.firstLine()),
          e);
    }
    if (index == 0) {
      throw new InvalidInputException(source.name() + " has no items; there is nothing to run");
    }
    return index;
  }

  private void add(long line, I item) {
    String key = key(type.keyOf(item));
    Prompt prompt = type.prompt(item);
    String fingerprint = digest.with(settings).with(prompt.system()).with(prompt.user()).shortHex();
    page.add(new NewRequest(index, key, line, fingerprint, Json.write(type.store(item))));
    index++;
    if (page.size() == PAGE) {
      flush();
    }
  }

  private void flush() {
    if (!page.isEmpty()) {
      journal.add(job, List.copyOf(page));
      page.clear();
    }
  }

  private String key(String wanted) {
    String key = wanted.isEmpty() ? String.valueOf(index + 1) : wanted;
    if (key.length() > LONGEST_KEY) {
      throw new InvalidInputException(
          "the key '%s...' is %d characters long; a key has at most %d"
              .formatted(key.substring(0, 40), key.length(), LONGEST_KEY));
    }
    if (key.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException("the key holds a control character; remove it");
    }
    if (key.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new InvalidInputException("the key holds half a character (a lone surrogate); mend it");
    }
    if (key.contains("../") || key.contains("..\\") || key.equals("..") || key.startsWith("/")) {
      throw new InvalidInputException(
          "the key '" + key + "' looks like a path out of the output folder; choose another key");
    }
    return key;
  }

  /// A digest of all that the answers of a job depend on beside the items.
  ///
  /// @param provider the provider as far as answers depend on it
  /// @param model the id that the model's alias stands for now
  static String settings(
      BatchJobConfig<?, ?> config, JobType<?, ?> type, ProviderConfig provider, String model) {
    return new Digest()
        .with(config.jobType().id())
        .with(Json.write(ConfigJson.provider(provider)))
        .with(model)
        .with(String.valueOf(config.maxTokens()))
        .with(String.valueOf(config.temperature()))
        .with(Json.write(type.answerSchema()))
        .with(Json.write(type.outputSchema()))
        .hex();
  }
}
