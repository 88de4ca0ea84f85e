package dev.governor.simulator.stage;

import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.scenario.FaultRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/// Says which fault strikes a question: the same for the same bits, as long as it is its time and
/// its number is not used up. Thread-safe.
public final class Dice {

  private final List<FaultRule> rules;
  private final AtomicLongArray struck;

  Dice(List<FaultRule> rules) {
    this.rules = List.copyOf(rules);
    this.struck = new AtomicLongArray(rules.size());
  }

  boolean isIdle() {
    return rules.isEmpty();
  }

  /// @param sinceFirst since the first question
  public Optional<Fault> roll(long bits, Duration sinceFirst) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.isDue(sinceFirst) && Bits.unit(Bits.mix(bits, i)) < rule.rate() && isLeft(i, rule)) {
        return Optional.of(rule.fault());
      }
    }
    return Optional.empty();
  }

  private boolean isLeft(int index, FaultRule rule) {
    return rule.count().isEmpty() || struck.getAndIncrement(index) < rule.count().getAsLong();
  }

  void reset() {
    for (int i = 0; i < struck.length(); i++) {
      struck.set(i, 0);
    }
  }
}
