package dev.governor.testkit.provider;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers by a script, and remembers what it was asked. Thread-safe if the script is.
public final class ScriptedProvider implements Provider {

  private static final Capacity LARGER =
      new Capacity(
          OptionalLong.empty(),
          OptionalInt.of(4_000),
          true,
          true,
          OptionalInt.empty(),
          Optional.empty());

  private final Script script;
  private final Optional<BatchApi> batches;
  private final Prices prices;
  private final List<ModelRequest> asked = new CopyOnWriteArrayList<>();

  public ScriptedProvider(Script script) {
    this(script, Optional.empty(), Prices.UNKNOWN);
  }

  /// With a batch API.
  public ScriptedProvider(Script script, Optional<BatchApi> batches) {
    this(script, batches, Prices.UNKNOWN);
  }

  /// With prices that are known beforehand; what is asked costs what the script says.
  public ScriptedProvider(Script script, Optional<BatchApi> batches, Prices prices) {
    this.script = script;
    this.batches = batches;
    this.prices = prices;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Optional<BatchApi> batches() {
    return batches;
  }

  @Override
  public Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
    asked.add(request);
    return script.answer(request);
  }

  /// Knows one model that is retired, `retired`, and of one how much it writes: `larger`, 4,000
  /// tokens.
  @Override
  public ModelTerms terms(String model, Sampling sampling) {
    return switch (model) {
      case "retired" -> throw new InvalidInputException("the model retired is retired");
      case "larger" -> new ModelTerms(model, prices, LARGER, List.of());
      default -> new ModelTerms(model, prices, Capacity.UNKNOWN, List.of());
    };
  }

  /// Everything asked so far, oldest first.
  public List<ModelRequest> asked() {
    return List.copyOf(asked);
  }

  /// What to answer.
  @FunctionalInterface
  public interface Script {
    Outcome answer(ModelRequest request) throws InterruptedException;
  }
}
