package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ModelInfo.LongPrompt;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.RateLimits;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.ModelInfo.Source;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Secret;
import dev.governor.api.provider.Signals;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A provider that needs a key, knows three models, and fails as its setting `fails` says.
public final class KeyedProviderFactory implements ProviderFactory {

  static final String KEY = "KEYED_API_KEY";

  @Override
  public String name() {
    return "keyed";
  }

  @Override
  public List<String> settings() {
    return List.of("api_key_env", "fails");
  }

  @Override
  public List<String> keys() {
    return List.of(KEY);
  }

  @Override
  public Provider create(ProviderConfig config, ProviderContext context) {
    String keyName = text(config, "api_key_env", KEY);
    return new Keyed(context.secrets().find(keyName), keyName, text(config, "fails", ""));
  }

  private static String text(ProviderConfig config, String name, String otherwise) {
    return config.settings().containsKey(name) ? config.settings().get(name).asString() : otherwise;
  }

  @Override
  public List<ModelInfo> models(ProviderContext context) {
    Source source = new Source("all", "the keyed book", LocalDate.of(2026, 11, 1));
    return List.of(
        new ModelInfo(
            "keyed",
            "keyed-2",
            List.of("newest"),
            new Prices(
                rates("0.125", "2.5"),
                Optional.of(new LongPrompt(1000, rates("0.25", "5"))),
                Optional.of(new BigDecimal("0.5"))),
            new Capacity(
                OptionalLong.of(1_000_000),
                OptionalInt.of(64_000),
                true,
                true,
                OptionalInt.of(1024),
                Optional.of(
                    new RateLimits(
                        OptionalLong.of(1000), OptionalLong.empty(), OptionalLong.of(8000)))),
            new Lifecycle.Ending(Optional.of(LocalDate.of(2027, 1, 31)), Optional.of("keyed-3")),
            List.of(source)),
        bare("keyed-3", new Lifecycle.Active()),
        bare(
            "keyed-1",
            new Lifecycle.Retired(Optional.of(LocalDate.of(2026, 2, 1)), Optional.of("keyed-2"))));
  }

  private static Rates rates(String input, String output) {
    return new Rates(
        Optional.of(new BigDecimal(input)),
        Optional.of(new BigDecimal(output)),
        Optional.empty(),
        Optional.empty());
  }

  private static ModelInfo bare(String id, Lifecycle lifecycle) {
    Capacity nothing =
        new Capacity(
            OptionalLong.empty(),
            OptionalInt.empty(),
            false,
            false,
            OptionalInt.empty(),
            Optional.empty());
    return new ModelInfo("keyed", id, List.of(), Prices.UNKNOWN, nothing, lifecycle, List.of());
  }

  private record Keyed(Optional<Secret> key, String keyName, String fails) implements Provider {

    @Override
    public String name() {
      return "keyed";
    }

    @Override
    public ModelTerms terms(String model, Sampling sampling) {
      if (key.isEmpty()) {
        throw new InvalidInputException("no key: set " + keyName);
      }
      if (model.equals("keyed-1")) {
        throw new InvalidInputException("The model 'keyed-1' is retired: take keyed-2");
      }
      return ModelTerms.unknown(model);
    }

    @Override
    public Outcome ask(ModelRequest request, Signals signals) {
      int length = key.orElseThrow().reveal().length();
      Reply reply =
          new Reply(
              "{\"text\":\"a key of %d characters\"}".formatted(length),
              "keyed-2",
              new Usage(1, 2, 0, 0),
              Cost.UNKNOWN);
      return switch (fails) {
        case "refused" -> new Outcome.Refused(reply, "not with " + key);
        case "rejected" -> new Outcome.Rejected(400, "not with " + key);
        case "unauthorized" -> new Outcome.Unauthorized(key + " was not accepted");
        case "fault" -> throw new IllegalStateException("a fault with " + key);
        default -> new Outcome.Succeeded(reply);
      };
    }
  }
}
