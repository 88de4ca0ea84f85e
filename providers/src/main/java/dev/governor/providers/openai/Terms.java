package dev.governor.providers.openai;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.PromptCaching;
import dev.governor.api.provider.Sampling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of asking a model, before anything is sent.
record Terms(OpenAiSettings settings, Credentials credentials, Models models) {

  /// Of a model for which the catalogue has none.
  private static final int USUAL_MIN_CACHED = 1024;

  /// @throws dev.governor.api.data.InvalidInputException if the model is unknown to the vendor or
  ///   retired, or the key is missing
  ModelTerms of(String name, Sampling sampling) {
    Optional<ModelInfo> info = models.require(name);
    credentials.require();
    List<String> notes = notes(name, info, sampling);
    return info.map(model -> ModelTerms.of(model, notes).with(caching(model)))
        .orElseGet(() -> new ModelTerms(name, Prices.UNKNOWN, Capacity.UNKNOWN, notes));
  }

  /// The vendor keeps what is worth a price; of others' servers, nobody knows.
  private PromptCaching caching(ModelInfo model) {
    return settings.isVendor() || model.prices().rates().cacheRead().isPresent()
        ? new PromptCaching.Kept(
            PromptCaching.Marking.AUTOMATIC,
            settings.cacheLifetime(),
            model.capacity().minCachedTokens().orElse(USUAL_MIN_CACHED))
        : PromptCaching.NONE;
  }

  private List<String> notes(String name, Optional<ModelInfo> info, Sampling sampling) {
    List<String> notes = new ArrayList<>();
    notes.add("asked by %s at %s".formatted(settings.shape().path(), settings.http().where()));
    String model = info.map(ModelInfo::id).orElse(name);
    if (!Questions.takesTemperature(info)) {
      notes.add(
          "temperature %s is left out: %s takes none".formatted(sampling.temperature(), model));
    }
    if (!settings.schemaMode().sendsFormat() || !Questions.hasSchemaMode(info)) {
      notes.add(
          "the schema is given in the system text, and %s is not held to it".formatted(model));
    }
    if (info.isEmpty()) {
      notes.add(
          "%s is not in the catalogue of models: its price and its limits are unknown"
              .formatted(model));
    }
    if (credentials.name().isEmpty()) {
      notes.add("no key is sent: provider.api_key_env names none");
    }
    info.flatMap(each -> ending(each.lifecycle(), model)).ifPresent(notes::add);
    return notes;
  }

  private static Optional<String> ending(Lifecycle lifecycle, String model) {
    return switch (lifecycle) {
      case Lifecycle.Ending(Optional<LocalDate> ends, Optional<String> successor) ->
          Optional.of(
              model
                  + " is deprecated"
                  + ends.map(day -> " and ends on " + day).orElse("")
                  + successor.map(next -> "; its successor is " + next).orElse(""));
      case Lifecycle.Active _, Lifecycle.Retired _ -> Optional.empty();
    };
  }
}
