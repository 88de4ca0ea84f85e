package dev.governor.testkit.provider;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.BatchFetch;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.BatchProgress;
import dev.governor.api.provider.BatchSearch;
import dev.governor.api.provider.BatchTrace;
import dev.governor.api.provider.BatchUpload;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A batch API in memory, where each call does what a test says and else what it should. It stays
/// when the process that uses it is thought to have died. Thread-safe.
public final class ScriptedBatches implements BatchApi {

  private static final BatchCreation LOST = new BatchCreation.Ambiguous("no answer came");

  private final BatchLimits limits;
  private final ScriptedProvider.Script answers;
  private final Map<String, ModelRequest> questions = new HashMap<>();
  private final Map<String, Made> made = new LinkedHashMap<>();
  private final Deque<UnaryOperator<BatchCreation>> creations = new ArrayDeque<>();
  private final Deque<BatchProgress> looks = new ArrayDeque<>();
  private final Deque<UnaryOperator<List<BatchLine>>> readings = new ArrayDeque<>();
  private final Deque<BatchSearch> searches = new ArrayDeque<>();

  /// Of batches that stick, how many of their questions are answered; the others wait until it is
  /// cancelled.
  private OptionalInt answeredOfStuck = OptionalInt.empty();

  private final AtomicReference<Runnable> onLook = new AtomicReference<>(() -> {});

  /// A batch at the provider.
  private static final class Made {
    private final String tag;
    private final String model;
    private final List<String> customIds;
    private boolean isCancelled;
    private boolean isFree;

    Made(String tag, String model, List<String> customIds) {
      this.tag = tag;
      this.model = model;
      this.customIds = customIds;
    }
  }

  /// @param answers what questions are answered
  public ScriptedBatches(BatchLimits limits, ScriptedProvider.Script answers) {
    this.limits = limits;
    this.answers = answers;
  }

  /// The next creation happens, and is answered as `answer` makes of it.
  public synchronized void nextCreation(UnaryOperator<BatchCreation> answer) {
    creations.add(answer);
  }

  /// The next creation is lost on its way, and nobody knows.
  public void loseNextCreation() {
    nextCreation(_ -> LOST);
  }

  /// Before the next look at any batch, `action` happens.
  public void onNextLook(Runnable action) {
    onLook.set(action);
  }

  /// From now on no batch ends by itself; of one that is cancelled, so many questions were
  /// answered.
  public synchronized void stick(int answered) {
    answeredOfStuck = OptionalInt.of(answered);
  }

  /// The next look at any batch is answered like this.
  public synchronized void nextLook(BatchProgress answer) {
    looks.add(answer);
  }

  /// The next reading of any batch has the lines that `lines` makes of the right ones.
  public synchronized void nextReading(UnaryOperator<List<BatchLine>> lines) {
    readings.add(lines);
  }

  public synchronized void nextSearch(BatchSearch answer) {
    searches.add(answer);
  }

  /// The names of the questions in each batch that was made.
  public synchronized List<List<String>> made() {
    return made.values().stream().map(batch -> batch.customIds).toList();
  }

  /// The model that each batch was made for.
  public synchronized List<String> models() {
    return made.values().stream().map(batch -> batch.model).toList();
  }

  /// The oldest batch does not stick any more.
  public synchronized void unstickFirst() {
    made.values().iterator().next().isFree = true;
  }

  /// How many batches were cancelled.
  public synchronized long cancelled() {
    return made.values().stream().filter(batch -> batch.isCancelled).count();
  }

  @Override
  public BatchLimits limits() {
    return limits;
  }

  @Override
  public synchronized byte[] line(ModelRequest request) {
    questions.put(request.id().text(), request);
    return Json.write(Json.object().put("custom_id", request.id().text()))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public synchronized BatchCreation create(BatchUpload upload) {
    List<String> ids;
    try {
      ids =
          Files.readAllLines(upload.lines()).stream()
              .map(line -> Json.parse(line).path("custom_id").asString())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    UnaryOperator<BatchCreation> answer =
        creations.isEmpty() ? UnaryOperator.identity() : creations.remove();
    String id = "batch-" + (made.size() + 1);
    BatchCreation creation = answer.apply(new BatchCreation.Accepted(id));
    if (!(creation instanceof BatchCreation.Refused) && !creation.equals(LOST)) {
      made.put(id, new Made(upload.tag(), upload.model(), ids));
    }
    return creation;
  }

  @Override
  public synchronized BatchSearch find(BatchTrace trace) {
    if (!searches.isEmpty()) {
      return searches.remove();
    }
    return made.entrySet().stream()
        .filter(entry -> entry.getValue().tag.equals(trace.tag()))
        .filter(entry -> !trace.known().contains(entry.getKey()))
        .findFirst()
        .<BatchSearch>map(entry -> new BatchSearch.Found(entry.getKey()))
        .orElse(new BatchSearch.Absent());
  }

  @Override
  public BatchProgress look(String batchId) {
    onLook.getAndSet(() -> {}).run();
    return nextLook(batchId);
  }

  private synchronized BatchProgress nextLook(String batchId) {
    Made batch = made(batchId);
    if (answeredOfStuck.isPresent() && !batch.isCancelled && !batch.isFree) {
      return new BatchProgress.Working(0);
    }
    return looks.isEmpty() ? new BatchProgress.Ended() : looks.remove();
  }

  @Override
  public BatchFetch fetch(String batchId, Consumer<BatchLine> lines) throws InterruptedException {
    List<BatchLine> right = new ArrayList<>();
    int answered = answered(batchId);
    for (String customId : made(batchId).customIds) {
      boolean isLeft = right.size() >= answered;
      right.add(
          new BatchLine(
              customId,
              isLeft
                  ? new Outcome.Cancelled("the batch was cancelled")
                  : answers.answer(question(customId))));
    }
    UnaryOperator<List<BatchLine>> change = UnaryOperator.identity();
    synchronized (this) {
      if (!readings.isEmpty()) {
        change = readings.remove();
      }
    }
    change.apply(right).forEach(lines);
    return new BatchFetch.Complete();
  }

  private synchronized int answered(String batchId) {
    return made(batchId).isFree ? Integer.MAX_VALUE : answeredOfStuck.orElse(Integer.MAX_VALUE);
  }

  private synchronized Made made(String batchId) {
    return Objects.requireNonNull(made.get(batchId), batchId);
  }

  private synchronized ModelRequest question(String customId) {
    return Objects.requireNonNull(questions.get(customId), customId);
  }

  @Override
  public synchronized Optional<Outcome> cancel(String batchId) {
    made(batchId).isCancelled = true;
    return Optional.empty();
  }
}
