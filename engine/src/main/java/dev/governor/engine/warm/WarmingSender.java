package dev.governor.engine.warm;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Signals;
import dev.governor.engine.call.Ledger;
import dev.governor.engine.call.Sender;
import dev.governor.engine.call.Turn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends one of the requests that begin alike ahead of the others, which wait until the provider
/// has their beginning in its cache, and then read it there for less.
///
/// One for each job and lane: all its requests have one schema. Waiting takes up no place of
/// another request, and no attempt.
public final class WarmingSender implements Sender {

  private final Sender next;
  private final Prefixes prefixes;

  /// Most jobs have one system text, and most types give it as one object.
  private volatile @Nullable Known last;

  private volatile @Nullable String schema;

  public WarmingSender(Sender next, Prefixes prefixes) {
    this.next = next;
    this.prefixes = prefixes;
  }

  @Override
  public Outcome send(ModelRequest request, Ledger ledger, Turn turn, Signals signals)
      throws InterruptedException {
    Optional<Prefix> prefix = prefix(request);
    if (prefix.isEmpty()) {
      return next.send(request, ledger, turn, signals);
    }
    try (Passage passage = new Passage(prefix.get(), turn, signals)) {
      passage.enter();
      Outcome outcome = next.send(request, ledger, passage, passage);
      passage.ended(outcome);
      return outcome;
    }
  }

  /// Empty if it is too short to be kept.
  private Optional<Prefix> prefix(ModelRequest request) {
    String system = request.conversation().system();
    Known known = last;
    if (known == null || !known.system().equals(system)) {
      known = new Known(system, prefixes.find(system, schema(request)));
      last = known;
    }
    return known.prefix();
  }

  private String schema(ModelRequest request) {
    String known = schema;
    if (known == null) {
      known = Json.write(request.schema());
      schema = known;
    }
    return known;
  }

  private record Known(String system, Optional<Prefix> prefix) {}
}
