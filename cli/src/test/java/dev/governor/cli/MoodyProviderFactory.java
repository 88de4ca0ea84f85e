package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A provider that refuses some items until a file is there, or a model `large` is asked, and knows
/// its price.
public final class MoodyProviderFactory implements ProviderFactory {

  @Override
  public String name() {
    return "moody";
  }

  @Override
  public List<String> settings() {
    return List.of("refuses", "until", "unauthorized");
  }

  @Override
  public Provider create(ProviderConfig config, ProviderContext context) {
    return new Moody(
        text(config, "refuses"),
        Path.of(text(config, "until")),
        config.settings().containsKey("unauthorized"));
  }

  private static String text(ProviderConfig config, String name) {
    return config.settings().containsKey(name) ? config.settings().get(name).asString() : "never";
  }

  private record Moody(String refuses, Path until, boolean unauthorized) implements Provider {

    @Override
    public String name() {
      return "moody";
    }

    /// As the answers cost.
    @Override
    public ModelTerms terms(String model, Sampling sampling) {
      if (model.equals("retired")) {
        throw new InvalidInputException("The model 'retired' is retired: take large");
      }
      Rates rates =
          new Rates(
              Optional.of(BigDecimal.ZERO),
              Optional.of(new BigDecimal(50)),
              Optional.empty(),
              Optional.empty());
      Prices prices = new Prices(rates, Optional.empty(), Optional.of(new BigDecimal("0.5")));
      return new ModelTerms(model, prices, Capacity.UNKNOWN, List.of());
    }

    @Override
    public Outcome ask(ModelRequest request, Signals signals) {
      if (unauthorized) {
        return new Outcome.Unauthorized("the key was not accepted");
      }
      boolean isLarge = request.model().equals("large");
      boolean isRefused = request.facts().path("id").asString("").matches(refuses);
      Reply reply =
          new Reply(
              "{\"text\":\"moody words\"}",
              isLarge ? "moody-large" : "moody-1",
              new Usage(10, 20, 0, 0),
              new Cost.Known(new BigDecimal("0.001")));
      return isRefused && !isLarge && Files.notExists(until)
          ? new Outcome.Refused(reply, "it is not in the mood")
          : new Outcome.Succeeded(reply);
    }
  }
}
