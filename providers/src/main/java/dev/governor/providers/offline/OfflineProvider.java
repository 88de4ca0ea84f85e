package dev.governor.providers.offline;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Message;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import dev.governor.filler.FillableSchema;
import dev.governor.filler.UnfillableSchemaException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers without any model: with the composer of the request's job type, or, where there is none,
/// by filling the wanted schema with words that mention the facts. Free.
///
/// Deterministic: chance is seeded by the configured seed, the job type and the facts, and not by
/// the request's id, so that the same item gets the same answer in every job.
///
/// Tokens are estimated, one for every four characters begun: of the system text and all turns for
/// the input, of the answer for the output. An answer of more tokens than were asked for is cut
/// off, as a model's would be.
final class OfflineProvider implements Provider {

  static final String NAME = "offline";

  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final int UNPROCESSABLE = 422;

  private final OfflineSettings settings;
  private final Map<String, OfflineComposer> composers;
  private final Time time;
  private volatile @Nullable FillableSchema lastSchema;

  OfflineProvider(OfflineSettings settings, List<OfflineComposer> composers, Time time) {
    this.settings = settings;
    this.composers =
        composers.stream().collect(toUnmodifiableMap(OfflineComposer::jobType, c -> c));
    this.time = time;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
    if (settings.latency().isPositive()) {
      time.sleep(settings.latency());
    }
    try {
      return reply(request, Json.write(answer(request)));
    } catch (UnfillableSchemaException e) {
      return new Outcome.Rejected(UNPROCESSABLE, e.sentence());
    }
  }

  @Override
  public ModelTerms terms(String model, Sampling sampling) {
    return new ModelTerms(model, ModelInfo.Prices.FREE, ModelInfo.Capacity.UNKNOWN, List.of());
  }

  private JsonNode answer(ModelRequest request) throws UnfillableSchemaException {
    RandomGenerator random = Chance.of(settings.seed(), request);
    OfflineComposer composer = composers.get(request.jobType());
    return composer == null
        ? schema(request).fill(request.facts(), random)
        : composer.compose(request.facts(), random);
  }

  /// A job asks all its questions with one schema, so the last one is kept, read and ready.
  private FillableSchema schema(ModelRequest request) {
    FillableSchema known = lastSchema;
    if (known == null || !known.schema().equals(request.schema())) {
      known = new FillableSchema(request.schema());
      lastSchema = known;
    }
    return known;
  }

  private static Outcome reply(ModelRequest request, String text) {
    long tokens = tokens(text);
    int most = request.sampling().maxTokens();
    long input = input(request.conversation());
    if (tokens <= most) {
      return new Outcome.Succeeded(
          new Reply(text, NAME, new Usage(input, tokens, 0, 0), Cost.FREE));
    }
    String cut = text.substring(0, most * CHARACTERS_PER_TOKEN);
    return new Outcome.Truncated(new Reply(cut, NAME, new Usage(input, most, 0, 0), Cost.FREE));
  }

  private static long input(Conversation conversation) {
    long tokens = tokens(conversation.system());
    for (Message message : conversation.messages()) {
      tokens += tokens(message.text());
    }
    return tokens;
  }

  private static long tokens(String text) {
    return Math.ceilDiv((long) text.length(), CHARACTERS_PER_TOKEN);
  }
}
