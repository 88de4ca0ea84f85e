package dev.governor.simulator.stage;

import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.stage.Door.Visit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Calls about batches and files that go wrong themselves, whatever becomes of the batch: a call
/// that is refused has done nothing, one whose answer is spoilt has done its work.
public final class Moody {

  private final Stage stage;
  private final AtomicLong calls = new AtomicLong();

  public Moody(Stage stage) {
    this.stage = stage;
  }

  public Door.Behind over(Door.Behind behind) {
    return visit -> answer(behind, visit);
  }

  private Response answer(Door.Behind behind, Visit visit) {
    Optional<Fault> fault = stage.rollForCall(Bits.of("call " + calls.getAndIncrement()));
    if (fault.isEmpty()) {
      return behind.answer(visit);
    }
    if (fault.get() instanceof Fault.Reset) {
      return Effects.reset();
    }
    Effects.refusal(fault.get())
        .ifPresent(trouble -> {
          throw trouble.thrown();
        });
    return Effects.onTheWire(behind.answer(visit), fault.get());
  }
}
