package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.DuplicateKeyException;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.provider.Prompt;
import dev.governor.engine.warm.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a job's items into the journal, page by page, without holding more than a page. Every
/// prompt is rendered once here, so that what cannot be asked is found before anything is sent.
final class Intake<I> {

  private static final int PAGE = 1_000;
  private static final int LONGEST_KEY = 256;

  private final Journal journal;
  private final long job;
  private final JobType<I, ?> type;
  private final Fingerprints<I> fingerprints;
  private final Optional<Expectation> expectation;
  private final List<NewRequest> page = new ArrayList<>(PAGE);
  private long index;

  /// @param settings a digest of all that a request's answer depends on beside its own prompt
  /// @param expectation is told of every prompt
  Intake(
      Journal journal,
      long job,
      JobType<I, ?> type,
      String settings,
      Optional<Expectation> expectation) {
    this.journal = journal;
    this.job = job;
    this.type = type;
    this.fingerprints = new Fingerprints<>(type, settings);
    this.expectation = expectation;
  }

  /// @throws InvalidInputException at the first row that is wrong
  void take(Source<I> source) {
    takeAll(source.name(), () -> source.forEach(this::add));
  }

  private void takeAll(String name, Runnable taking) {
    try {
      taking.run();
      flush();
    } catch (DuplicateKeyException e) {
      throw new InvalidInputException(
          "%s, line %d: the key '%s' stands in line %d already; keys must be unique in a job"
              .formatted(name, e.secondLine(), e.key(), e.firstLine()),
          e);
    }
    if (index == 0) {
      throw new InvalidInputException(name + " has no items; there is nothing to run");
    }
  }

  /// Takes in requests whose items come later.
  ///
  /// @throws InvalidInputException if a key is no key, or is there twice
  void takeNames(List<String> keys) {
    takeAll(
        "the keys", () -> keys.forEach(key -> add(NewRequest.named(index, key(key), index + 1))));
  }

  private void add(long line, I item) {
    String key = key(type.keyOf(item));
    Prompt prompt = type.prompt(item);
    expectation.ifPresent(counted -> counted.add(prompt.system()));
    add(new NewRequest(index, key, line, fingerprints.of(prompt), Json.write(type.store(item))));
  }

  private void add(NewRequest request) {
    page.add(request);
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
}
