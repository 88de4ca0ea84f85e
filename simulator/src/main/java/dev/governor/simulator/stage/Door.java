package dev.governor.simulator.stage;

import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.http.Body;
import dev.governor.simulator.http.Received;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.http.Route;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// What stands before every address of a vendor: names the request, asks for the key, turns trouble
/// into the vendor's words.
public final class Door {

  private final Vendor vendor;
  private final Set<String> keys;
  private final AtomicLong requests = new AtomicLong();

  public Door(Vendor vendor, Stage stage) {
    this.vendor = vendor;
    this.keys = stage.scenario().keys();
  }

  /// A request that was let in.
  ///
  /// @param id the vendor's name for it
  public record Visit(Received received, String key, String id) {}

  @FunctionalInterface
  public interface Behind {
    /// @throws TroubleException for what the client did wrong
    Response answer(Visit visit);
  }

  public Route.Handler leadingTo(Behind behind) {
    return received -> {
      String id = "req_" + Bits.id(Bits.mix(0, requests.incrementAndGet()));
      Response response;
      try {
        response = behind.answer(new Visit(received, key(received), id));
      } catch (TroubleException e) {
        response = vendor.refuse(e.trouble(), id);
      }
      return response.with(vendor.requestIdHeader(), id);
    };
  }

  private String key(Received received) {
    Optional<String> key = vendor.key(received.headers());
    if (key.isEmpty() || (!keys.isEmpty() && !keys.contains(key.get()))) {
      throw vendor.noKey(key).thrown();
    }
    if (received.body() instanceof Body.Unfit(int status, String message)) {
      Trouble.Kind kind = status == 413 ? Trouble.Kind.TOO_LARGE : Trouble.Kind.INVALID;
      throw Trouble.of(kind, message).thrown();
    }
    return key.get();
  }
}
