package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Counting;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.time.Time;
import dev.governor.providers.http.HttpBody;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpTransport;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Asks OpenAI, or any server that speaks its API.
final class OpenAiProvider implements Provider {

  static final String NAME = "openai";

  private final Credentials credentials;
  private final Models models;
  private final Questions questions;
  private final ApiShape shape;
  private final Answers answers;
  private final Terms terms;
  private final HttpTransport transport;
  private final OpenAiCalls calls;
  private final OpenAiBatches batches;

  OpenAiProvider(OpenAiSettings settings, Credentials credentials, Models models, Time time) {
    this.credentials = credentials;
    this.models = models;
    this.questions = new Questions(settings.schemaMode(), settings.isVendor());
    this.shape = settings.shape();
    this.answers = new Answers(shape, settings.http().where(), time, credentials.key().isPresent());
    this.terms = new Terms(settings, credentials, models);
    this.transport = new HttpTransport(settings.http(), time);
    this.calls = new OpenAiCalls(transport, credentials, settings.query());
    this.batches =
        new OpenAiBatches(settings.batch(), calls, new BatchLines(models, questions, answers));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
    Optional<String> problem = credentials.problem();
    if (problem.isPresent()) {
      return new Outcome.Unauthorized(problem.get());
    }
    Optional<ModelInfo> info = models.find(request.model());
    Question question = questions.of(request, info);
    Map<String, String> headers = Map.of("x-client-request-id", request.id().text());
    HttpResult result =
        signals.awaitsBeginning()
            ? stream(question, headers, signals)
            : calls.post(shape.path(), json(shape.body(question)), headers);
    signals.limits(OpenAiLimits.of(result));
    return answers.of(
        result,
        question.model(),
        (_, usage) -> info.map(model -> Price.of(model.prices(), usage)).orElse(Cost.UNKNOWN));
  }

  private HttpResult stream(Question question, Map<String, String> headers, Signals signals)
      throws InterruptedException {
    Streaming streaming = new Streaming(answers.where(), shape.events(), signals);
    HttpBody body = json(shape.streamed(shape.body(question)));
    return streaming.whole(calls.postForLines(shape.path(), body, headers, streaming));
  }

  private static HttpBody json(ObjectNode body) {
    return HttpBody.json(Json.write(body));
  }

  @Override
  public ModelTerms terms(String model, Sampling sampling) {
    return terms.of(model, sampling);
  }

  @Override
  public Optional<Counting> counting() {
    return Optional.of(Counting.AS_ASKED);
  }

  @Override
  public Optional<BatchApi> batches() {
    return Optional.of(batches);
  }

  @Override
  public void close() {
    transport.close();
  }
}
