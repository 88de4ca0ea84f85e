package dev.governor.simulator.stage;

import dev.governor.simulator.http.Content;
import dev.governor.simulator.http.Manner;
import dev.governor.simulator.http.Response;
import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.stage.Trouble.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// What faults do to an exchange.
public final class Effects {

  private Effects() {}

  /// Why nothing is answered, if the fault is such.
  public static Optional<Trouble> refusal(Fault fault) {
    return switch (fault) {
      case Fault.RateLimited(Optional<Duration> wait) ->
          Optional.of(
              Trouble.of(Kind.RATE_LIMITED, "This request would exceed your rate limit")
                  .retryAfter(wait));
      case Fault.Overloaded(Optional<Duration> wait) ->
          Optional.of(Trouble.of(Kind.OVERLOADED, "Overloaded").retryAfter(wait));
      case Fault.ServerError _ ->
          Optional.of(Trouble.of(Kind.SERVER_ERROR, "Internal server error"));
      case Fault.Rejected _ ->
          Optional.of(Trouble.of(Kind.INVALID, "The request was rejected by the scenario"));
      case Fault.Reset _,
          Fault.Slow _,
          Fault.Trickling _,
          Fault.Torn _,
          Fault.Malformed _,
          Fault.Truncated _,
          Fault.Refused _,
          Fault.Invalid _,
          Fault.Empty _ ->
          Optional.empty();
    };
  }

  /// A connection that is reset before anything is done.
  public static Response reset() {
    return Response.json(200, new byte[0]).in(new Manner.Reset());
  }

  /// The answer as it goes over the wire.
  public static Response onTheWire(Response response, Fault fault) {
    return switch (fault) {
      case Fault.Slow(Duration more) -> response.after(response.after().plus(more));
      case Fault.Trickling(Duration over) -> response.in(new Manner.Trickling(over));
      case Fault.Torn _ -> response.in(new Manner.Torn());
      case Fault.Malformed _ -> malformed(response);
      case Fault.RateLimited _,
          Fault.Overloaded _,
          Fault.ServerError _,
          Fault.Reset _,
          Fault.Truncated _,
          Fault.Refused _,
          Fault.Invalid _,
          Fault.Empty _,
          Fault.Rejected _ ->
          response;
    };
  }

  /// The body breaks off in the middle, and its length says that this is all.
  private static Response malformed(Response response) {
    Content half =
        switch (response.content()) {
          case Content.Bytes(byte[] bytes) ->
              new Content.Bytes(Arrays.copyOf(bytes, bytes.length / 2));
          case Content.Stored(var file, long from, long length, boolean isTemporary) ->
              new Content.Stored(file, from, length / 2, isTemporary);
        };
    return new Response(
        response.status(),
        response.headers(),
        half,
        response.after(),
        response.manner(),
        response.onSending());
  }
}
