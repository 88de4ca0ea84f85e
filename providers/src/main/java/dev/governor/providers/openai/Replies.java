package dev.governor.providers.openai;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Answers of either shape, as replies and outcomes.
final class Replies {

  /// Tiers of the catalogue's prices; the others have prices of their own.
  private static final Set<String> PRICED_TIERS =
      Set.of("", "auto", "default", "standard", "batch");

  private Replies() {}

  static Reply of(JsonNode body, String text, String asked, Tokens tokens, Billing billing) {
    String model = body.path("model").asString("");
    String answered = model.isBlank() ? asked : model;
    Optional<Usage> usage = tokens.read(body.path("usage"));
    boolean isPriced = PRICED_TIERS.contains(body.path("service_tier").asString(""));
    Cost cost =
        usage.filter(_ -> isPriced).map(used -> billing.cost(answered, used)).orElse(Cost.UNKNOWN);
    return new Reply(text, answered, usage.orElse(Usage.NONE), cost);
  }

  /// An answer that ended by itself.
  static Outcome ended(Reply reply, String refusal) {
    if (!refusal.isBlank()) {
      return new Outcome.Refused(reply, "the model declined: " + refusal.strip());
    }
    return reply.text().isBlank() ? new Outcome.Empty(reply) : new Outcome.Succeeded(reply);
  }

  static Outcome filtered(Reply reply) {
    return new Outcome.Refused(reply, "the provider's content filter stopped the answer");
  }
}
