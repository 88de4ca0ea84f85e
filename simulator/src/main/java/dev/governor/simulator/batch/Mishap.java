package dev.governor.simulator.batch;

import dev.governor.simulator.http.Manner;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.scenario.BatchTerms;
import java.util.Optional;
import java.util.function.Supplier;

/// What a client hears of a batch that was created.
public final class Mishap {

  private Mishap() {}

  /// @param created what it should hear
  /// @param broken what it hears where the vendor fails right after
  public static Response of(
      Optional<BatchTerms.Creation> mishap, Response created, Supplier<Response> broken) {
    return mishap
        .map(now ->
            switch (now.kind()) {
              case LATE -> created.after(now.delay());
              case RESET -> created.after(now.delay()).in(new Manner.Reset());
              case SERVER_ERROR -> broken.get().after(now.delay());
            })
        .orElse(created);
  }
}
