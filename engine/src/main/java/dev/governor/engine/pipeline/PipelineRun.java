package dev.governor.engine.pipeline;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.JobEvent;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.engine.BatchJobResult;
import dev.governor.engine.JobStatus;
import dev.governor.engine.UnifiedBatchProcessor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/// One run of a pipeline: supplies each stage's job with items as soon as what they need is there.
/// All decisions are made on the thread that calls [#run].
final class PipelineRun {

  private final UnifiedBatchProcessor processor;
  private final Optional<Supplier<KnowledgeBase>> knowledge;
  private final PipelineListener listener;
  private final Map<String, StageRun<?, ?>> stages;
  private final Joining joining;
  private final Dependents dependents;
  private final Set<String> published = new HashSet<>();
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

  private sealed interface Event {

    record Ended(String stage, String key, Standing standing) implements Event {}

    record Stopped(String stage, BatchJobResult result) implements Event {}
  }

  private PipelineRun(
      UnifiedBatchProcessor processor,
      Map<String, StageRun<?, ?>> stages,
      Optional<Supplier<KnowledgeBase>> knowledge,
      PipelineListener listener) {
    this.processor = processor;
    this.stages = stages;
    this.knowledge = knowledge;
    this.listener = listener;
    this.joining = new Joining(stages, knowledge);
    this.dependents = Dependents.of(joining);
  }

  /// Registers the jobs of all stages.
  ///
  /// @throws InvalidInputException if anything about them is wrong; nothing is sent then
  static PipelineRun prepare(Pipeline pipeline, PipelineProcessor with, PipelineListener listener) {
    Map<String, StageRun<?, ?>> stages = new LinkedHashMap<>();
    boolean isPrepared = false;
    try {
      for (Stage<?, ?> stage : pipeline.stages()) {
        stages.put(stage.name(), StageRun.prepare(stage, with.processor(), with.journal()));
      }
      PipelineRun run = new PipelineRun(with.processor(), stages, with.knowledge(), listener);
      isPrepared = true;
      return run;
    } finally {
      if (!isPrepared) {
        stages.values().forEach(StageRun::abandon);
      }
    }
  }

  PipelineResult run() throws InterruptedException {
    boolean isEnded = false;
    try {
      for (StageRun<?, ?> stage : stages.values()) {
        stage.rows().forEach(row -> consider(stage, row));
        settled(stage);
      }
      startAll();
      while (stages.values().stream().anyMatch(StageRun::isRunning)) {
        take(events.take());
        startAll();
      }
      isEnded = true;
      return result();
    } finally {
      stages.values().forEach(StageRun::abandon);
      if (!isEnded) {
        stages.values().forEach(stage -> processor.pause(stage.id(), "the pipeline stopped"));
      }
    }
  }

  private PipelineResult result() {
    List<StageResult> results = new ArrayList<>();
    for (StageRun<?, ?> stage : stages.values()) {
      JobStatus status = processor.status(stage.id());
      results.add(stage.result(status.job().state(), status.totals()));
    }
    return new PipelineResult(results);
  }

  private void take(Event event) {
    switch (event) {
      case Event.Ended(String name, String key, Standing standing) -> {
        StageRun<?, ?> stage = stage(name);
        if (stage.items().of(key) instanceof Standing.Asked) {
          stage.items().set(key, standing);
          changed(stage, key);
        }
      }
      case Event.Stopped(String name, BatchJobResult result) -> {
        StageRun<?, ?> stage = stage(name);
        stage.stopped(result).forEach(key -> changed(stage, key));
        settled(stage);
      }
    }
    listener.changed(stages.values().stream().map(stage -> stage.items().progress()).toList());
  }

  private StageRun<?, ?> stage(String name) {
    return Objects.requireNonNull(stages.get(name));
  }

  /// Supplies a row whose needs are there, and blocks one whose needs will not be.
  private void consider(StageRun<?, ?> stage, StageRow row) {
    if (!stage.isUndecided(row)) {
      return;
    }
    switch (joining.readiness(stage, row)) {
      case Readiness.NotYet _ -> {
        return;
      }
      case Readiness.Missing(String reason) -> stage.block(row, reason);
      case Readiness.Ready _ -> stage.supply(row, joining.join(stage, row));
    }
    row.keys().stream()
        .filter(key -> stage.items().of(key).isSettled())
        .forEach(key -> changed(stage, key));
  }

  /// An item settled: rows that need it may be complete now.
  private void changed(StageRun<?, ?> stage, String key) {
    dependents
        .of(stage.name(), StageRow.subjectOf(key))
        .forEach(dependent -> consider(stage(dependent.stage()), dependent.row()));
    settled(stage);
  }

  /// Once nothing more will come from a stage, those who need all of it can go on.
  private void settled(StageRun<?, ?> stage) {
    if (!stage.items().areSettled() || !published.add(stage.name())) {
      return;
    }
    if (dependents.isSearched(stage.name())) {
      knowledge.orElseThrow().get().publish("job:" + stage.id(), stage.passages());
    }
    dependents
        .ofWhole(stage.name())
        .forEach(dependent -> consider(stage(dependent.stage()), dependent.row()));
  }

  private void startAll() {
    stages.values().stream().filter(StageRun::wantsToRun).forEach(this::start);
  }

  private void start(StageRun<?, ?> stage) {
    stage.runs();
    processor.events(stage.id()).subscribe(new Endings(event -> ended(stage.name(), event)));
    var _ =
        processor
            .processBatchJobAsync(stage.id())
            .thenAccept(result -> events.add(new Event.Stopped(stage.name(), result)));
  }

  private void ended(String stage, JobEvent event) {
    switch (event) {
      case JobEvent.RequestSucceeded succeeded ->
          events.add(new Event.Ended(stage, succeeded.key(), new Standing.Succeeded()));
      case JobEvent.RequestFailed failed ->
          events.add(new Event.Ended(stage, failed.key(), new Standing.Failed(failed.cause())));
      case JobEvent.Started _,
          JobEvent.RequestRetrying _,
          JobEvent.Noted _,
          JobEvent.Progressed _,
          JobEvent.Stopped _ -> {}
    }
  }
}
