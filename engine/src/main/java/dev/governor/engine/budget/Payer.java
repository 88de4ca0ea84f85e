package dev.governor.engine.budget;

import dev.governor.api.job.Budget;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.PromptBound;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/// Pays for the attempts that a job makes at one model. Thread-safe.
///
/// @param account names who pays, see [Reservation]
/// @param maxOutputTokens the most that the model can write, where that is known
/// @param schemaBytes of the schema that all its questions have
public record Payer(
    String account,
    Budget caps,
    WorstCase worstCase,
    OptionalInt maxOutputTokens,
    long schemaBytes) {

  /// For those who count no money.
  public static final Payer NOBODY =
      new Payer("", Budget.NONE, new WorstCase(Prices.FREE, false), OptionalInt.empty(), 0);

  /// @param isBatch whether the provider's batch API is asked
  public static Payer of(
      String account, Budget caps, ModelTerms terms, boolean isBatch, ObjectNode schema) {
    return new Payer(
        account,
        caps,
        new WorstCase(terms.prices(), isBatch),
        terms.capacity().maxOutputTokens(),
        PromptBound.schemaBytes(schema));
  }

  /// What is to be held back for an attempt.
  public Reservation reserve(ModelRequest request) {
    int room = request.sampling().maxTokens();
    return new Reservation(
        worstCase.of(
            PromptBound.tokens(request.conversation(), schemaBytes),
            Math.min(room, maxOutputTokens.orElse(room))),
        account,
        caps);
  }
}
