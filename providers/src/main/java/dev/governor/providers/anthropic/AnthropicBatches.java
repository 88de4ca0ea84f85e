package dev.governor.providers.anthropic;

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
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import dev.governor.providers.catalogue.Catalogue;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpTransport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Anthropic's Message Batches API.
record AnthropicBatches(
    BatchLimits limits,
    Catalogue catalogue,
    AnthropicApi api,
    AnthropicReply replies,
    HttpTransport transport,
    Time time)
    implements BatchApi {

  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  @Override
  public byte[] line(ModelRequest request) {
    ObjectNode line = Json.object().put("custom_id", request.id().text());
    line.set("params", AnthropicRequest.body(request, model(request.model())));
    return Json.write(line).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public BatchCreation create(BatchUpload upload) throws InterruptedException {
    ApiVersion version = ApiVersion.of(model(upload.model()));
    HttpResult result = transport.send(api.createBatch(version, BatchBody.of(upload.lines())));
    return switch (result) {
      case Answered answer when answer.isSuccess() ->
          id(answer)
              .<BatchCreation>map(BatchCreation.Accepted::new)
              .orElseGet(() -> ambiguous(result));
      case Answered answer when answer.status() < SERVER_ERROR -> refused(result);
      case HttpResult.NotSent _, HttpResult.ProxyRefused _ -> refused(result);
      case Answered _, HttpResult.NoAnswer _, HttpResult.TooLarge _ -> ambiguous(result);
    };
  }

  @Override
  public BatchSearch find(BatchTrace trace) throws InterruptedException {
    return new BatchFinder(api, replies, transport, time).find(trace);
  }

  @Override
  public BatchProgress look(String batchId) throws InterruptedException {
    HttpResult result = transport.send(api.batch(batchId));
    if (isMissing(result)) {
      return new BatchProgress.Missing();
    }
    return batch(result)
        .map(BatchStatus::progress)
        .orElseGet(() -> new BatchProgress.Failed(replies.failure(result, time.now())));
  }

  @Override
  public BatchFetch fetch(String batchId, Consumer<BatchLine> lines) throws InterruptedException {
    AtomicBoolean isGood = new AtomicBoolean(true);
    HttpResult result =
        transport.streamWhile(
            api.results(batchId),
            text -> {
              Optional<ResultLine> line = ResultLine.parse(text);
              line.ifPresent(good ->
                  lines.accept(good.toBatchLine(replies.errors(), this::price, time.now())));
              isGood.set(line.isPresent());
              return line.isPresent();
            });
    if (!isGood.get()) {
      return broken("a line of the results of %s is not as documented".formatted(batchId));
    }
    if (isMissing(result)) {
      // Normal for minutes after a batch has ended.
      return broken("the results of %s are not there".formatted(batchId));
    }
    return result instanceof Answered answer && answer.isSuccess()
        ? new BatchFetch.Complete()
        : new BatchFetch.Broken(replies.failure(result, time.now()));
  }

  @Override
  public Optional<Outcome> cancel(String batchId) throws InterruptedException {
    HttpResult result = transport.send(api.cancel(batchId));
    if (batch(result).isPresent()) {
      return Optional.empty();
    }
    boolean mayHaveEnded =
        result instanceof Answered answer && answer.status() < SERVER_ERROR && !isMissing(result);
    return mayHaveEnded && look(batchId) instanceof BatchProgress.Ended
        ? Optional.empty()
        : Optional.of(replies.failure(result, time.now()));
  }

  private ModelInfo model(String name) {
    return catalogue.require(AnthropicProvider.NAME, name);
  }

  private Cost price(String model, Usage usage) {
    return catalogue
        .find(AnthropicProvider.NAME, model)
        .map(info -> Price.batch(info.prices(), usage))
        .orElse(Cost.UNKNOWN);
  }

  private BatchCreation refused(HttpResult result) {
    return new BatchCreation.Refused(replies.failure(result, time.now()));
  }

  private BatchCreation ambiguous(HttpResult result) {
    return new BatchCreation.Ambiguous(replies.failure(result, time.now()).sentence());
  }

  private static BatchFetch broken(String message) {
    return new BatchFetch.Broken(new Outcome.Unreachable(message));
  }

  private static Optional<String> id(Answered answer) {
    return AnthropicReply.json(answer)
        .map(json -> json.path("id").asString(""))
        .filter(id -> !id.isBlank());
  }

  private static Optional<JsonNode> batch(HttpResult result) {
    return result instanceof Answered answer && answer.isSuccess()
        ? AnthropicReply.json(answer).filter(json -> json.has("processing_status"))
        : Optional.empty();
  }

  /// As the API says it; a 404 of something else is a wrong address.
  private static boolean isMissing(HttpResult result) {
    return result instanceof Answered answer
        && answer.status() == NOT_FOUND
        && AnthropicReply.json(answer).filter(AnthropicErrors::is).isPresent();
  }
}
