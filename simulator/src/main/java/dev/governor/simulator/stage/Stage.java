package dev.governor.simulator.stage;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.time.Time;
import dev.governor.simulator.answer.Answerer;
import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.bill.Bill;
import dev.governor.simulator.bill.PriceList;
import dev.governor.simulator.bill.Totals;
import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.simulator.scenario.SpendLimit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What all protocols share. Thread-safe.
public final class Stage {

  private static final int MOST_NAMELESS = 500_000;
  private static final long NEVER = Long.MIN_VALUE;

  private final Scenario scenario;
  private final long seed;
  private final Time time;
  private final Bill bill = new Bill();
  private final PriceList prices;
  private final Map<String, ModelInfo> models = new HashMap<>();
  private final Limiter limiter;
  private final Dice dice;
  private final Dice callDice;
  private final Answerer answerer;
  private final AtomicLong first = new AtomicLong(NEVER);
  private final Map<Long, AtomicLong> nameless = new ConcurrentHashMap<>();

  /// @param models those of a catalogue, where there is one: their prices, what they take
  public Stage(
      Scenario scenario,
      long seed,
      Time time,
      List<OfflineComposer> composers,
      List<ModelInfo> models) {
    this.scenario = scenario;
    this.seed = seed;
    this.time = time;
    this.prices = PriceList.of(models, scenario.prices());
    this.limiter = new Limiter(scenario.limits());
    this.dice = new Dice(scenario.faults());
    this.callDice = new Dice(scenario.batches().calls());
    this.answerer = new Answerer(composers, seed, scenario.cache());
    for (ModelInfo model : models) {
      this.models.put(model.id(), model);
      model.aliases().forEach(alias -> this.models.putIfAbsent(alias, model));
    }
  }

  public Scenario scenario() {
    return scenario;
  }

  public Time time() {
    return time;
  }

  public Bill bill() {
    return bill;
  }

  public PriceList prices() {
    return prices;
  }

  public Limiter limiter() {
    return limiter;
  }

  public Answerer answerer() {
    return answerer;
  }

  /// What the catalogue says of a model.
  public Optional<ModelInfo> model(String name) {
    return Optional.ofNullable(models.get(name));
  }

  /// The names of a provider's models that can be asked.
  public List<String> models(String provider) {
    return models.values().stream()
        .distinct()
        .filter(model -> model.provider().equals(provider))
        .filter(model -> !(model.lifecycle() instanceof ModelInfo.Lifecycle.Retired))
        .map(ModelInfo::id)
        .sorted()
        .toList();
  }

  /// All that chance may depend on: the seed, the question, the name of the attempt. Of questions
  /// without a name, each time the same one comes again is another.
  public long bits(byte[] body, Optional<String> customId) {
    long bits = Bits.mix(seed, Bits.of(body));
    if (customId.isPresent()) {
      return Bits.mix(bits, Bits.of(customId.get()));
    }
    if (dice.isIdle()) {
      return bits;
    }
    if (nameless.size() > MOST_NAMELESS) {
      nameless.clear();
    }
    return Bits.mix(bits, nameless.computeIfAbsent(bits, _ -> new AtomicLong()).getAndIncrement());
  }

  /// The fault that strikes a question, if one does.
  public Optional<Fault> roll(long bits) {
    return dice.isIdle() ? Optional.empty() : dice.roll(bits, sinceFirst());
  }

  /// The fault that strikes a call about batches or files.
  Optional<Fault> rollForCall(long bits) {
    return callDice.isIdle() ? Optional.empty() : callDice.roll(Bits.mix(seed, bits), sinceFirst());
  }

  /// @throws TroubleException if a key's money is spent
  public void requireMoney(String key) {
    SpendLimit limit = scenario.spendLimit();
    if (limit.equals(SpendLimit.NONE)) {
      return;
    }
    Totals spent = bill.ofKey(key);
    boolean usd =
        limit.usd().isPresent()
            && spent.usd().map(sum -> sum.compareTo(limit.usd().get()) >= 0).orElse(false);
    boolean requests =
        limit.requests().isPresent() && spent.requests() >= limit.requests().getAsLong();
    if (usd || requests) {
      throw Trouble.of(Trouble.Kind.SPEND_LIMITED, "The account has reached its spend limit")
          .thrown();
    }
  }

  private Duration sinceFirst() {
    long now = time.nanos();
    first.compareAndSet(NEVER, now);
    return Duration.ofNanos(now - first.get());
  }

  /// As it was at the start.
  public void reset() {
    bill.reset();
    limiter.reset();
    dice.reset();
    callDice.reset();
    answerer.reset();
    nameless.clear();
    first.set(NEVER);
  }
}
