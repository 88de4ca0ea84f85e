package dev.governor.engine.pipeline;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Supplied;
import dev.governor.api.journal.Supplied.Before;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.engine.BatchJob;
import dev.governor.engine.BatchJobResult;
import dev.governor.engine.Supply;
import dev.governor.engine.UnifiedBatchProcessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A stage while its pipeline runs: its job, what it was supplied with, and how its items stand.
/// Used by one thread.
final class StageRun<I, O> {

  private static final int NAMED = 3;

  private final Stage<I, O> stage;
  private final List<StageRow> rows;
  private final StageItems items;
  private final BatchJob<I, O> job;
  private final Supply<I> supply;
  private final JournalReader journal;
  private final long number;
  private final Map<String, String> causes = new HashMap<>();
  private final Set<StageRow> undecided;
  private Phase phase = Phase.NOT_RUN;

  /// Why the job asks no more, once it has stopped.
  private String stopped = "";

  private boolean isChanged;
  private long unchanged;
  private long sent;

  /// Whether the stage's job runs.
  private enum Phase {
    NOT_RUN,
    RUNNING,
    STOPPED
  }

  private StageRun(
      Stage<I, O> stage,
      List<StageRow> rows,
      BatchJob<I, O> job,
      UnifiedBatchProcessor processor,
      JournalReader journal) {
    this.stage = stage;
    this.rows = rows;
    this.items = new StageItems(stage.name(), rows);
    this.job = job;
    this.supply = processor.supply(job);
    this.journal = journal;
    this.number = journal.find(job.jobId()).orElseThrow().number();
    this.undecided = new HashSet<>(rows);
    journal.forEachFailure(number, row -> causes.put(row.key(), Causes.of(row)));
  }

  /// Reads the stage's rows and registers its job.
  ///
  /// @throws InvalidInputException if anything about it is wrong
  static <I, O> StageRun<I, O> prepare(
      Stage<I, O> stage, UnifiedBatchProcessor processor, JournalReader journal) {
    List<StageRow> rows = StageRows.read(stage);
    List<String> keys = rows.stream().flatMap(row -> row.keys().stream()).toList();
    BatchJob<I, O> job =
        processor.createBatchJob(
            stage.config().toBuilder().inputData(new InputData.Supplied<>(keys)).build(),
            stage.type());
    return new StageRun<>(stage, rows, job, processor, journal);
  }

  String name() {
    return stage.name();
  }

  JobId id() {
    return job.jobId();
  }

  List<Need> needs() {
    return stage.needs();
  }

  List<StageRow> rows() {
    return rows;
  }

  StageItems items() {
    return items;
  }

  boolean isUndecided(StageRow row) {
    return undecided.contains(row);
  }

  Optional<KnowledgeQuery> grounding(JsonNode row) {
    return stage.type().grounding(row);
  }

  JsonNode output(String key) {
    return Json.parse(journal.output(number, key).orElseThrow());
  }

  /// What the stage's results add to a knowledge base.
  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (String key : items.keys()) {
      if (items.of(key) instanceof Standing.Succeeded) {
        stage.type().passages(stage.type().read(output(key))).forEach(passages::add);
      }
    }
    return passages;
  }

  /// Makes items of a row that is complete, and supplies them.
  void supply(StageRow row, JsonNode joined) {
    undecided.remove(row);
    List<I> made = split(row, joined);
    for (I item : made) {
      String key = stage.type().keyOf(item);
      Standing standing = standing(key, supply.give(item));
      boolean comesTooLate = standing instanceof Standing.Asked && phase == Phase.STOPPED;
      items.set(key, comesTooLate ? new Standing.Blocked(stopped) : standing);
    }
  }

  /// How a sentence about a row begins.
  String at(StageRow row) {
    return StageRows.at(stage, row.line());
  }

  private List<I> split(StageRow row, JsonNode joined) {
    List<I> made;
    try {
      made = stage.type().split(joined).toList();
    } catch (InvalidInputException e) {
      throw new InvalidInputException(at(row) + e.getMessage(), e);
    }
    List<String> keys = made.stream().map(stage.type()::keyOf).toList();
    if (!keys.equals(row.keys())) {
      throw new IllegalStateException(
          "%sthe row has other keys now that it is joined: %s, before %s"
              .formatted(at(row), keys, row.keys()));
    }
    return made;
  }

  private Standing standing(String key, Supplied supplied) {
    return switch (supplied) {
      case Supplied.CarriedOver _ -> {
        isChanged = true;
        unchanged++;
        yield new Standing.Succeeded();
      }
      case Supplied.Unchanged(Before before) -> standing(key, before);
      case Supplied.Pending _, Supplied.AtProvider _ -> {
        isChanged = true;
        yield new Standing.Asked();
      }
    };
  }

  private Standing standing(String key, Before before) {
    return switch (before) {
      case SUCCEEDED -> {
        unchanged++;
        yield new Standing.Succeeded();
      }
      case FAILED -> new Standing.Failed(causes.getOrDefault(key, "unknown"));
      case OPEN -> {
        isChanged = true;
        yield new Standing.Asked();
      }
    };
  }

  void block(StageRow row, String reason) {
    undecided.remove(row);
    row.keys().forEach(key -> items.set(key, new Standing.Blocked(reason)));
  }

  /// Whether the job should run now: there is something to ask, or something to write down.
  boolean wantsToRun() {
    boolean isDecided = undecided.isEmpty();
    if (isDecided) {
      supply.end(reasonForMissing());
    }
    boolean hasAsked = items.progress().asked() > 0;
    boolean isStale =
        isDecided && (isChanged || items.progress().blocked() > 0 || !job.state().isFinished());
    return phase == Phase.NOT_RUN && (hasAsked || isStale);
  }

  void runs() {
    phase = Phase.RUNNING;
  }

  /// Takes note of the end of its run.
  ///
  /// @return the keys whose standing changed by it
  List<String> stopped(BatchJobResult result) {
    phase = Phase.STOPPED;
    sent = result.sent();
    journal.forEachFailure(number, row -> causes.put(row.key(), Causes.of(row)));
    stopped = "the job " + id() + " is " + described(result.state());
    List<String> changed = new ArrayList<>();
    for (String key : items.keys()) {
      if (items.of(key) instanceof Standing.Asked) {
        items.set(key, ended(key));
        changed.add(key);
      }
    }
    return changed;
  }

  private static String described(JobState state) {
    return state.reason().isEmpty() ? state.label() : state.label() + ": " + state.reason();
  }

  private Standing ended(String key) {
    if (journal.output(number, key).isPresent()) {
      return new Standing.Succeeded();
    }
    String cause = causes.get(key);
    return cause == null ? new Standing.Blocked(stopped) : new Standing.Failed(cause);
  }

  boolean isRunning() {
    return phase == Phase.RUNNING;
  }

  private String reasonForMissing() {
    Map<String, String> missing = items.missing();
    List<String> blocked =
        missing.keySet().stream()
            .filter(key -> items.of(key) instanceof Standing.Blocked)
            .map(key -> key + " (" + missing.get(key) + ")")
            .toList();
    String shown = blocked.stream().limit(NAMED).collect(Collectors.joining(", "));
    return "%d of %d requests wait: %s%s"
        .formatted(
            blocked.size(),
            items.progress().total(),
            shown,
            blocked.size() > NAMED ? " and others" : "");
  }

  /// Gives up supplying, however far it came.
  void abandon() {
    supply.close();
  }

  StageResult result(JobState state, Totals totals) {
    return new StageResult(id(), state, items.progress(), totals, sent, unchanged, items.missing());
  }
}
