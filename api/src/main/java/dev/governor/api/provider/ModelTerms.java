package dev.governor.api.provider;

import java.util.List;
import java.util.OptionalInt;

/// What is known of asking one model, before anything is sent.
///
/// @param id the model's id as it is sent
/// @param maxOutputTokens the most tokens that one answer can have, where that is known
/// @param notes sentences for the manifest: what of the job's settings is left out and why, and
///   which version of the vendor's interface is used
public record ModelTerms(String id, OptionalInt maxOutputTokens, List<String> notes) {

  public ModelTerms {
    notes = List.copyOf(notes);
  }

  /// Of a provider that knows nothing of models.
  public static ModelTerms unknown(String id) {
    return new ModelTerms(id, OptionalInt.empty(), List.of());
  }
}
