package dev.governor.providers.openai;

import dev.governor.api.provider.BatchFetch;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.Outcome;
import dev.governor.providers.http.HttpOutcomes;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpResult.Failed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads what a batch came to, as it arrives: the file of its answers and the file of its errors,
/// of which either may be missing.
record BatchReader(OpenAiCalls calls, BatchLines lines, Consumer<BatchLine> sink) {

  BatchFetch fetch(String batchId) throws InterruptedException {
    BatchWatch watch = new BatchWatch(calls, lines.answers());
    return switch (watch.object(batchId)) {
      case BatchWatch.Found.It(JsonNode batch) -> files(batch, watch);
      case BatchWatch.Found.Missing _ -> notThere("the batch " + batchId);
      case BatchWatch.Found.Not(Outcome why) -> new BatchFetch.Broken(why);
    };
  }

  private BatchFetch files(JsonNode batch, BatchWatch watch) throws InterruptedException {
    String model = batch.path("model").asString("");
    List<String> files =
        Stream.of("output_file_id", "error_file_id")
            .map(name -> batch.path(name).asString(""))
            .filter(id -> !id.isBlank())
            .toList();
    for (String file : files) {
      Optional<BatchFetch> broken = file(file, model, watch);
      if (broken.isPresent()) {
        return broken.get();
      }
    }
    return new BatchFetch.Complete();
  }

  private Optional<BatchFetch> file(String id, String model, BatchWatch watch)
      throws InterruptedException {
    AtomicInteger unreadable = new AtomicInteger();
    return switch (calls.lines("files/" + id + "/content", text -> read(text, model, unreadable))) {
      case Failed failed -> Optional.of(new BatchFetch.Broken(HttpOutcomes.of(failed)));
      case Answered answer when watch.isMissing(answer) -> Optional.of(notThere("the file " + id));
      case Answered answer when !answer.isSuccess() ->
          Optional.of(new BatchFetch.Broken(lines.answers().failure(answer, model)));
      case Answered _ when unreadable.get() > 0 ->
          Optional.of(
              new BatchFetch.Broken(
                  new Outcome.Unreachable(
                      "%d lines of the file %s are no JSON".formatted(unreadable.get(), id))));
      case Answered _ -> Optional.empty();
    };
  }

  private void read(String text, String model, AtomicInteger unreadable) {
    BatchLine line;
    try {
      line = lines.read(text, model);
    } catch (JacksonException _) {
      unreadable.incrementAndGet();
      return;
    }
    sink.accept(line);
  }

  /// Providers answer 404 for minutes after something was made.
  private static BatchFetch notThere(String what) {
    return new BatchFetch.Broken(
        new Outcome.Unreachable("the provider does not know " + what + " (yet)"));
  }
}
