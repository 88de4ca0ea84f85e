package dev.governor.providers.anthropic;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.Counting;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.PromptCaching;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Secret;
import dev.governor.api.provider.Signals;
import dev.governor.api.time.Time;
import dev.governor.providers.catalogue.Catalogue;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpTransport;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Asks the models of Anthropic.
final class AnthropicProvider implements Provider {

  static final String NAME = "anthropic";

  /// Of a model for which the catalogue has none.
  private static final int USUAL_MIN_CACHED = 1024;

  private final String keyName;
  private final String where;
  private final Duration cacheLifetime;
  private final Catalogue catalogue;
  private final Optional<Secret> key;
  private final HttpTransport transport;
  private final Time time;
  private final AnthropicApi api;
  private final AnthropicReply replies;
  private final BatchApi batches;

  AnthropicProvider(
      AnthropicSettings settings,
      Catalogue catalogue,
      Optional<Secret> key,
      HttpTransport transport,
      Time time) {
    this.keyName = settings.keyName();
    this.where = settings.http().where();
    this.cacheLifetime = settings.cacheLifetime();
    this.catalogue = catalogue;
    this.key = key;
    this.transport = transport;
    this.time = time;
    this.api = new AnthropicApi(key);
    this.replies = new AnthropicReply(new AnthropicErrors(where, key));
    this.batches =
        new AnthropicBatches(settings.batchLimits(), catalogue, api, replies, transport, time);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
    Optional<ModelInfo> model = catalogue.find(NAME, request.model());
    if (model.isEmpty()) {
      return new Outcome.Misdirected("there is no model " + request.model());
    }
    if (key.isEmpty()) {
      return new Outcome.Unauthorized(noKey());
    }
    HttpResult result =
        signals.awaitsBeginning()
            ? stream(request, model.get(), signals)
            : send(request, model.get());
    signals.limits(AnthropicLimits.of(result, time.now()));
    return replies.outcome(result, (_, usage) -> Price.of(model.get().prices(), usage), time.now());
  }

  private HttpResult send(ModelRequest request, ModelInfo model) throws InterruptedException {
    ObjectNode body = AnthropicRequest.body(request, model);
    return transport.send(api.ask(ApiVersion.of(model), request.id().text(), Json.write(body)));
  }

  private HttpResult stream(ModelRequest request, ModelInfo model, Signals signals)
      throws InterruptedException {
    ObjectNode body = AnthropicRequest.body(request, model).put("stream", true);
    MessageEvents events = new MessageEvents(where, signals::begun);
    HttpResult result =
        transport.stream(
            api.stream(ApiVersion.of(model), request.id().text(), Json.write(body)), events);
    return events.whole(result);
  }

  @Override
  public ModelTerms terms(String model, Sampling sampling) {
    ModelInfo info = catalogue.require(NAME, model);
    if (key.isEmpty()) {
      throw new InvalidInputException(noKey());
    }
    return AnthropicTerms.of(info, sampling).with(caching(info));
  }

  private PromptCaching caching(ModelInfo model) {
    return new PromptCaching.Kept(
        PromptCaching.Marking.EXPLICIT,
        cacheLifetime,
        model.capacity().minCachedTokens().orElse(USUAL_MIN_CACHED));
  }

  @Override
  public Optional<Counting> counting() {
    return Optional.of(Counting.AS_USED);
  }

  @Override
  public Optional<BatchApi> batches() {
    return Optional.of(batches);
  }

  @Override
  public void close() {
    transport.close();
  }

  private String noKey() {
    return keyName + " is not set; set it in the environment or in the secrets file";
  }
}
