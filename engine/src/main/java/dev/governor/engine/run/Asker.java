package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.JournalException;
import dev.governor.api.journal.StaleLeaseException;
import dev.governor.engine.call.Call;
import dev.governor.engine.call.Ending;
import dev.governor.engine.call.Turn;
import java.util.random.RandomGenerator;

/// Makes a question of a claimed request, and asks it. Thread-safe.
final class Asker<I, O> {

  private final Engine engine;
  private final Questions<I, O> questions;
  private final JournalLedger.Durable durable;
  private final boolean isWarming;
  private final Call<I, O> call;

  Asker(
      Engine engine,
      BatchJobConfig<?, ?> config,
      JobType<I, O> type,
      JournalLedger.Durable durable) {
    this.engine = engine;
    this.durable = durable;
    this.call = new Call<>(new Targets(engine).setting(config, type));
    this.questions = new Questions<>(config, type);
    this.isWarming = config.caching().prompts() && engine.lanes().prefixes(config).isPresent();
  }

  /// Stands for the beginning of a request's prompt, where that matters.
  int prefixOf(Work work) {
    return isWarming ? questions.systemOf(work.request()).hashCode() : 0;
  }

  /// What became of a request.
  sealed interface Asked {

    /// It succeeded or failed; the journal was told.
    record Ended(boolean isAccepted) implements Asked {}

    /// It is as open as before: the run was stopped, or another worker has it.
    record Open() implements Asked {}

    /// It is as open as before, and so would be all others.
    record Stuck(String reason) implements Asked {}
  }

  Asked ask(Work work, Turn turn, RandomGenerator random) {
    return ask(work, 0, turn, random);
  }

  /// @param position of the model to begin with
  Asked ask(Work work, int position, Turn turn, RandomGenerator random) {
    JournalLedger ledger = new JournalLedger(engine, work.lease(), work.request(), durable);
    try {
      return switch (call.run(questions.of(work.request()), position, ledger, turn, random)) {
        case Ending.Succeeded _ -> new Asked.Ended(true);
        case Ending.Failed _ -> new Asked.Ended(false);
        case Ending.Blocked(String reason) -> new Asked.Stuck(reason);
      };
    } catch (InterruptedException e) {
      // The thread ends with its request; whoever stopped it waits for that.
      return new Asked.Open();
    } catch (StaleLeaseException e) {
      return new Asked.Open();
    } catch (BudgetException e) {
      return new Asked.Stuck(e.sentence());
    } catch (JournalException e) {
      return new Asked.Stuck(Failures.sentence(e));
    } catch (RuntimeException | Error e) {
      // Whatever it is, the run must hear of it, or it would wait for this request for ever.
      return new Asked.Stuck("asking for " + work.request().key() + " failed inside: " + e);
    }
  }
}
