package dev.governor.engine.call;

import java.util.random.RandomGenerator;

/// Asks one request until it has ended: permit, intent, question, judgement, decision, and again;
/// unless a good answer is known already.
///
/// The order is what makes every attempt paid once: the intent is durable before anything is sent,
/// and the answer is given to the ledger before anything follows from it. One instance serves all
/// requests of a job; thread-safe.
public final class Call<I, O> {

  private final Setting<I, O> setting;

  public Call(Setting<I, O> setting) {
    this.setting = setting;
  }

  /// Asks from the first model on.
  ///
  /// @param random for the jitter of back-offs; not shared with other threads
  /// @throws InterruptedException if stopped; an attempt whose intent was written may then be
  ///   without an answer
  public Ending run(Question<I, O> question, Ledger ledger, Turn turn, RandomGenerator random)
      throws InterruptedException {
    return run(question, 0, ledger, turn, random);
  }

  /// The same, from another model on, for what the first ones did not answer.
  ///
  /// @param position of that model among the targets
  public Ending run(
      Question<I, O> question, int position, Ledger ledger, Turn turn, RandomGenerator random)
      throws InterruptedException {
    return new Conversation<>(setting, question, position, ledger, turn, random).run();
  }
}
