package dev.governor.engine;

import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.PromptCaching;
import dev.governor.api.provider.PromptCaching.Marking;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps the beginnings of prompts by itself, and answers by a script. Thread-safe.
final class KeepingProvider implements Provider {

  private final Script script;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean doesNobodyWait;

  KeepingProvider(Script script) {
    this.script = script;
  }

  interface Script {
    Outcome answer(ModelRequest request, Signals signals) throws InterruptedException;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
    asked.add(Rig.word(request));
    return script.answer(request, signals);
  }

  @Override
  public ModelTerms terms(String model, Sampling sampling) {
    Rates rates = new Rates(usd("3"), usd("15"), usd("3.75"), usd("0.30"));
    return new ModelTerms(
        model,
        new Prices(rates, Optional.empty(), usd("0.5")),
        Capacity.UNKNOWN,
        new PromptCaching.Kept(Marking.AUTOMATIC, Duration.ofMinutes(5), 1024),
        List.of());
  }

  private static Optional<BigDecimal> usd(String usd) {
    return Optional.of(new BigDecimal(usd));
  }

  /// The words that were asked for, in that order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  void awaitAsked(int count) {
    while (asked.size() < count) {
      Thread.onSpinWait();
    }
  }

  void awaitAsked(String word) {
    while (!asked.contains(word)) {
      Thread.onSpinWait();
    }
  }

  /// From now on, nobody is expected to wait for another's answer.
  void nobodyWaits() {
    doesNobodyWait = true;
  }

  void awaitSomebodyWaits(Signals signals) {
    while (!doesNobodyWait && !signals.awaitsBeginning()) {
      Thread.onSpinWait();
    }
  }
}
