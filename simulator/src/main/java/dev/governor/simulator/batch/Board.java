package dev.governor.simulator.batch;

import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.batch.Batch.Phase;
import dev.governor.simulator.scenario.BatchTerms;
import dev.governor.simulator.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A vendor's batches, each seen by its own key alone. Thread-safe.
///
/// Nothing runs by itself: a batch that has ended meanwhile is answered and charged when somebody
/// next looks, at it or at the bill.
public final class Board<D> {

  private final Stage stage;
  private final ResultWriter writer;
  private final Path folder;
  private final String prefix;
  private final Consumer<Batch<D>> onSettled;
  private final BatchTerms terms;
  private final Map<String, Batch<D>> batches = new LinkedHashMap<>();
  private long created;

  /// @param prefix of the batches' ids
  /// @param folder for the files of results
  /// @param onSettled told of each batch whose results are there
  public Board(
      Stage stage, ResultWriter writer, Path folder, String prefix, Consumer<Batch<D>> onSettled) {
    this.stage = stage;
    this.writer = writer;
    this.folder = folder;
    this.prefix = prefix;
    this.onSettled = onSettled;
    this.terms = stage.scenario().batches();
  }

  /// How the creation of a batch went.
  ///
  /// @param mishap what its client does not hear
  public record Creation<D>(Batch<D> batch, Optional<BatchTerms.Creation> mishap) {}

  public synchronized Creation<D> create(Order<D> order) {
    Instant now = stage.time().now();
    created++;
    String id = prefix + Bits.id(Bits.mix(created, now.toEpochMilli()));
    Batch<D> batch = new Batch<>(id, created, order, now, terms.duration(), naturalEnd(now));
    batches.put(id, batch);
    return new Creation<>(batch, terms.creation().filter(mishap -> created <= mishap.count()));
  }

  private Optional<Instant> naturalEnd(Instant now) {
    Instant end = now.plus(terms.duration());
    return terms.stuck().filter(stuck -> created <= stuck.count()).isPresent()
        ? terms.stuck().get().lasts().map(end::plus)
        : Optional.of(end);
  }

  public synchronized Optional<Batch<D>> find(String key, String id) {
    return Optional.ofNullable(batches.get(id)).filter(batch -> isSeen(batch, key)).map(this::look);
  }

  /// Those of a key, newest first.
  public synchronized List<Batch<D>> list(String key) {
    List<Batch<D>> found = new ArrayList<>();
    for (Batch<D> batch : batches.values()) {
      if (isSeen(batch, key)) {
        found.addFirst(look(batch));
      }
    }
    return found;
  }

  private boolean isSeen(Batch<D> batch, String key) {
    return batch.order().key().equals(key)
        && !stage.time().now().isBefore(batch.created().plus(terms.hidden()));
  }

  /// Asks for the end of a batch; nothing happens to one that has ended.
  public synchronized void cancel(Batch<D> batch) {
    switch (batch.phase(stage.time().now())) {
      case CHECKING, RUNNING -> batch.cancel(stage.time().now());
      case FAILED, CANCELLING, ENDED -> {}
    }
  }

  public synchronized void delete(Batch<D> batch) {
    batches.remove(batch.id());
  }

  /// Answers and charges what has ended until now.
  public synchronized void settle() {
    batches.values().forEach(this::look);
  }

  public synchronized void reset() {
    batches.clear();
    created = 0;
  }

  private Batch<D> look(Batch<D> batch) {
    if (batch.phase(stage.time().now()) == Phase.ENDED && batch.results().isEmpty()) {
      Instant end = batch.end().orElseThrow();
      try {
        batch.settle(new Work(stage, writer, batch, batch.done(end), end).run(folder));
        onSettled.accept(batch);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return batch;
  }
}
