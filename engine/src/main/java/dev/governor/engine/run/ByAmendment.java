package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.journal.Amendment;
import dev.governor.api.journal.ClaimedRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What is made of a job's configuration for the requests of the job, and of the amended one for
/// those that a retry by hand gave another model or more tokens: there are few such pairs in a job.
/// Thread-safe.
final class ByAmendment<T> implements Function<ClaimedRequest, T> {

  private final RunContext run;
  private final Function<BatchJobConfig<?, ?>, T> maker;
  private final T own;
  private final Map<Amendment, T> amended = new ConcurrentHashMap<>();

  ByAmendment(RunContext run, Function<BatchJobConfig<?, ?>, T> maker) {
    this.run = run;
    this.maker = maker;
    this.own = maker.apply(run.config());
  }

  /// @throws dev.governor.api.data.InvalidInputException if the request cannot be asked any more as
  ///   it was amended: its model was retired since, or has no price and the job a budget
  @Override
  public T apply(ClaimedRequest request) {
    return request.amendment().map(this::of).orElse(own);
  }

  private T make(Amendment amendment) {
    BatchJobConfig<?, ?> config = amendment.of(run.config());
    run.engine().lanes().check(config);
    return maker.apply(config);
  }

  private T of(Amendment amendment) {
    return amended.computeIfAbsent(amendment, this::make);
  }
}
