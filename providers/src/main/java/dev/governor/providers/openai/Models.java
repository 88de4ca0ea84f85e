package dev.governor.providers.openai;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.providers.catalogue.Catalogue;
import java.util.Optional;

/// What is known of models at one server. The vendor's must be known and alive; at other servers a
/// model may be called anything.
record Models(Catalogue catalogue, boolean isVendor) {

  private static final String DATE = "-\\d{4}-?\\d{2}-?\\d{2}$";

  Optional<ModelInfo> find(String name) {
    return catalogue.find(OpenAiProvider.NAME, name).filter(model -> isVendor || isAlive(model));
  }

  /// @throws dev.governor.api.data.InvalidInputException if the vendor cannot be asked for it
  Optional<ModelInfo> require(String name) {
    return isVendor ? Optional.of(catalogue.require(OpenAiProvider.NAME, name)) : find(name);
  }

  /// By the name in an answer, which may be dated: `gpt-5-2026-01-01`.
  Optional<ModelInfo> answered(String name) {
    return find(name).or(() -> find(name.replaceFirst(DATE, "")));
  }

  private static boolean isAlive(ModelInfo model) {
    return switch (model.lifecycle()) {
      case Lifecycle.Active _, Lifecycle.Ending _ -> true;
      case Lifecycle.Retired _ -> false;
    };
  }
}
