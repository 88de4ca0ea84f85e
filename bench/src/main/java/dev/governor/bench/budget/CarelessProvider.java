package dev.governor.bench.budget;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.PromptBound;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator.SplittableGenerator;

/// Answers well or badly, late or never, and charges for it what it likes, up to the worst case.
/// Some of what it charges nobody hears of.
final class CarelessProvider implements Provider {

  static final String NAME = "careless";

  private static final String GOOD = "{\"tagline\":\"good enough\"}";
  private static final String BAD = "{\"tagline\":\"bad\"}";
  private static final int SLOWEST_MILLIS = 400;

  private final String job;
  private final Prices prices;
  private final Bill bill;
  private final Time time;
  private final SplittableGenerator random;

  /// @param job whose attempts it answers
  /// @param random split for each attempt, under a lock
  CarelessProvider(String job, Prices prices, Bill bill, Time time, SplittableGenerator random) {
    this.job = job;
    this.prices = prices;
    this.bill = bill;
    this.time = time;
    this.random = random;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ModelTerms terms(String model, Sampling sampling) {
    return new ModelTerms(model, prices, Capacity.UNKNOWN, List.of());
  }

  @Override
  public Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
    SplittableGenerator chance = chance();
    int dice = chance.nextInt(100);
    if (dice < 12) {
      return free(dice);
    }
    Usage usage = usage(request, chance);
    Cost cost = Price.of(prices, usage);
    if (cost instanceof Cost.Known(BigDecimal usd)) {
      bill.charge(job, usd);
    }
    // Whoever is stopped here has paid and does not know it.
    time.sleep(Duration.ofMillis(chance.nextInt(SLOWEST_MILLIS)));
    return paid(dice, new Reply(dice < 60 ? BAD : GOOD, "careless-1", usage, cost));
  }

  private synchronized SplittableGenerator chance() {
    return random.split();
  }

  private static Outcome free(int dice) {
    return switch (dice % 4) {
      case 0 -> new Outcome.RateLimited(Optional.empty(), "too many");
      case 1 -> new Outcome.Overloaded(Optional.of(Duration.ofMillis(300)), "too busy");
      case 2 -> new Outcome.Rejected(500, "broken");
      default -> new Outcome.Unreachable("reset " + dice);
    };
  }

  private static Outcome paid(int dice, Reply reply) {
    return switch (dice / 2) {
      case 6, 7 -> new Outcome.TimedOut("late");
      case 8 -> new Outcome.Unreachable("broke off " + dice);
      case 9, 10, 11, 12 -> new Outcome.Truncated(reply);
      case 13, 14 -> new Outcome.Refused(reply, "no");
      case 15 -> new Outcome.Empty(reply);
      default -> new Outcome.Succeeded(reply);
    };
  }

  /// Any, and quite often all that there can be.
  private static Usage usage(ModelRequest request, SplittableGenerator chance) {
    long most = PromptBound.tokens(request);
    int room = request.sampling().maxTokens();
    boolean isWorst = chance.nextInt(8) == 0;
    long prompt = isWorst ? most : chance.nextLong(most + 1);
    long output = isWorst ? room : chance.nextLong(room + 1L);
    return switch (chance.nextInt(3)) {
      case 0 -> new Usage(prompt, output, 0, 0);
      case 1 -> new Usage(0, output, 0, prompt);
      default -> new Usage(prompt / 2, output, prompt - prompt / 2, 0);
    };
  }
}
