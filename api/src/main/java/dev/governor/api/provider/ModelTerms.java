package dev.governor.api.provider;

import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Prices;
import java.util.List;

/// What is known of asking one model, before anything is sent.
///
/// @param id the model's id as it is sent
/// @param prices as far as they are known
/// @param capacity as far as it is known
/// @param caching of prompts, where they are asked in real time
/// @param notes sentences for the manifest: what of the job's settings is left out and why, and
///   which version of the vendor's interface is used
public record ModelTerms(
    String id, Prices prices, Capacity capacity, PromptCaching caching, List<String> notes) {

  public ModelTerms {
    notes = List.copyOf(notes);
  }

  /// Where no prompts are kept.
  public ModelTerms(String id, Prices prices, Capacity capacity, List<String> notes) {
    this(id, prices, capacity, PromptCaching.NONE, notes);
  }

  /// Of a model that the catalogue knows.
  public static ModelTerms of(ModelInfo model, List<String> notes) {
    return new ModelTerms(model.id(), model.prices(), model.capacity(), notes);
  }

  /// Of a provider that knows nothing of models.
  public static ModelTerms unknown(String id) {
    return new ModelTerms(id, Prices.UNKNOWN, Capacity.UNKNOWN, List.of());
  }

  public ModelTerms with(PromptCaching other) {
    return new ModelTerms(id, prices, capacity, other, notes);
  }
}
