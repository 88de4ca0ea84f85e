package dev.governor.providers.catalogue;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ProviderContext;
import java.util.List;
import java.util.Optional;

/// The models that are known: those that ship as dated data, and over them the user's own.
/// Immutable.
public final class Catalogue {

  private final List<ModelInfo> models;

  Catalogue(List<ModelInfo> models) {
    this.models = List.copyOf(models);
  }

  /// The shipped models with the user's additions, as of today: a model whose last day has passed
  /// is retired.
  ///
  /// @throws InvalidInputException if the user's file is wrong, with a sentence for each entry
  public static Catalogue of(ProviderContext context) {
    return new Catalogue(List.of()); // TODO the data
  }

  /// All models, those of one provider together.
  public List<ModelInfo> all() {
    return models;
  }

  /// The models of one provider.
  public List<ModelInfo> of(String provider) {
    return models.stream().filter(model -> model.provider().equals(provider)).toList();
  }

  /// A model by its id or one of its aliases, retired or not. What is to be sent is its id.
  public Optional<ModelInfo> find(String provider, String idOrAlias) {
    List<ModelInfo> ours = of(provider);
    return ours.stream()
        .filter(model -> model.id().equals(idOrAlias))
        .findFirst()
        .or(() -> ours.stream().filter(model -> model.aliases().contains(idOrAlias)).findFirst());
  }

  /// A model that can be asked.
  ///
  /// @throws InvalidInputException if it is unknown, with the nearest names, or retired, with its
  ///   successor
  public ModelInfo require(String provider, String idOrAlias) {
    ModelInfo model =
        find(provider, idOrAlias)
            .orElseThrow(() -> new InvalidInputException("unknown model " + idOrAlias));
    return switch (model.lifecycle()) {
      case Lifecycle.Active _, Lifecycle.Ending _ -> model;
      case Lifecycle.Retired _ -> throw new InvalidInputException("retired");
    };
  }
}
