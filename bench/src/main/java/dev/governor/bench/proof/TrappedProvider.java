package dev.governor.bench.proof;

import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.Counting;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import java.util.List;
import java.util.Optional;

/// A provider in whose steps the process may die.
record TrappedProvider(Provider provider, Trap trap) implements Provider {

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
    trap.pass(Point.BEFORE_SEND);
    Outcome outcome = provider.ask(request, signals);
    trap.pass(Point.AFTER_ANSWER_BEFORE_APPEND);
    return outcome;
  }

  @Override
  public ModelTerms terms(String model, Sampling sampling) {
    return provider.terms(model, sampling);
  }

  @Override
  public Optional<Counting> counting() {
    return provider.counting();
  }

  @Override
  public Optional<BatchApi> batches() {
    return provider.batches().map(api -> new TrappedBatches(api, trap));
  }

  @Override
  public void close() {
    provider.close();
  }

  /// Makes such providers.
  record Factory(ProviderFactory factory, Trap trap) implements ProviderFactory {

    @Override
    public String name() {
      return factory.name();
    }

    @Override
    public List<String> settings() {
      return factory.settings();
    }

    @Override
    public List<String> immaterialSettings() {
      return factory.immaterialSettings();
    }

    @Override
    public List<String> keys() {
      return factory.keys();
    }

    @Override
    public Provider create(ProviderConfig config, ProviderContext context) {
      return new TrappedProvider(factory.create(config, context), trap);
    }

    @Override
    public List<ModelInfo> models(ProviderContext context) {
      return factory.models(context);
    }
  }
}
