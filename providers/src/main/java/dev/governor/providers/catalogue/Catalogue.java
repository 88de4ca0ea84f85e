package dev.governor.providers.catalogue;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ProviderContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that are known: those that ship as dated data, and over them the user's own.
/// Immutable.
public final class Catalogue {

  private final List<ModelInfo> models;

  /// By provider, then by id or alias: it is looked up for every question.
  private final Map<String, Map<String, ModelInfo>> named = new HashMap<>();

  private Catalogue(List<ModelInfo> models) {
    this.models = List.copyOf(models);
    // An id is nobody else's alias, whatever the order.
    this.models.forEach(model -> name(model, model.id()));
    this.models.forEach(model -> model.aliases().forEach(alias -> name(model, alias)));
  }

  private void name(ModelInfo model, String name) {
    named.computeIfAbsent(model.provider(), _ -> new HashMap<>()).putIfAbsent(name, model);
  }

  /// The shipped models with the user's additions, as of today: a model whose last day has passed
  /// is retired.
  ///
  /// @throws InvalidInputException if the user's file is wrong, with a line for each wrong entry
  public static Catalogue of(ProviderContext context) {
    LocalDate today = LocalDate.ofInstant(context.time().now(), ZoneOffset.UTC);
    Merge merged = new Merge().with(ModelFile.shipped());
    context.models().map(ModelFile::of).ifPresent(merged::with);
    return new Catalogue(merged.models().stream().map(model -> asOf(today, model)).toList());
  }

  private static ModelInfo asOf(LocalDate today, ModelInfo model) {
    return model.lifecycle() instanceof Lifecycle.Ending(Optional<LocalDate> ends, var successor)
            && ends.filter(today::isAfter).isPresent()
        ? new ModelInfo(
            model.provider(),
            model.id(),
            model.aliases(),
            model.prices(),
            model.capacity(),
            new Lifecycle.Retired(ends, successor),
            model.sources())
        : model;
  }

  /// All models, in the order of the files.
  public List<ModelInfo> all() {
    return models;
  }

  /// Those that one provider serves; what its factory gives as
  /// [dev.governor.api.provider.ProviderFactory#models].
  public List<ModelInfo> servedBy(String provider) {
    return models.stream().filter(model -> model.provider().equals(provider)).toList();
  }

  /// A model by its id or one of its aliases, retired or not. What is to be sent is its id.
  public Optional<ModelInfo> find(String provider, String idOrAlias) {
    return Optional.ofNullable(named.getOrDefault(provider, Map.of()).get(idOrAlias));
  }

  /// A model that can be asked.
  ///
  /// @throws InvalidInputException if it is unknown, with the nearest names, or retired, with its
  ///   successor
  public ModelInfo require(String provider, String idOrAlias) {
    ModelInfo model = find(provider, idOrAlias).orElseThrow(() -> unknown(provider, idOrAlias));
    return switch (model.lifecycle()) {
      case Lifecycle.Active _, Lifecycle.Ending _ -> model;
      case Lifecycle.Retired retired -> throw retired(model, retired);
    };
  }

  private InvalidInputException unknown(String provider, String name) {
    List<String> elsewhere =
        models.stream()
            .map(ModelInfo::provider)
            .distinct()
            .filter(other -> find(other, name).isPresent())
            .toList();
    String hint =
        elsewhere.isEmpty()
            ? NearNames.hint(name, names(servedBy(provider)))
            : "; it is one of " + String.join(", ", elsewhere);
    return new InvalidInputException(
        "The model '%s' is not in the catalogue of %s%s (`governor models` lists all; what it lacks can be added to models.yaml in Governor's home)"
            .formatted(name, provider, hint));
  }

  private static InvalidInputException retired(ModelInfo model, Lifecycle.Retired retired) {
    return new InvalidInputException(
        "The model '%s' of %s is retired%s: %s"
            .formatted(
                model.id(),
                model.provider(),
                retired.since().map(day -> " since " + day).orElse(""),
                retired
                    .successor()
                    .map(successor -> "take " + successor)
                    .orElse("take another; `governor models` lists them")));
  }

  private static List<String> names(List<ModelInfo> models) {
    return models.stream()
        .filter(model -> !(model.lifecycle() instanceof Lifecycle.Retired))
        .flatMap(model -> Stream.concat(model.aliases().stream(), Stream.of(model.id())))
        .toList();
  }
}
