package dev.governor.providers.catalogue;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ModelInfo.Prices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Lays files of models over each other; what a later one says of a model counts.
final class Merge {

  private static final Capacity NOTHING_KNOWN =
      new Capacity(
          OptionalLong.empty(),
          OptionalInt.empty(),
          false,
          false,
          OptionalInt.empty(),
          Optional.empty());

  private final Map<Name, ModelInfo> models = new LinkedHashMap<>();

  private record Name(String provider, String id) {}

  /// @throws dev.governor.api.data.InvalidInputException with a line for each wrong entry
  Merge with(ModelFile file) {
    file.entries().forEach(this::add);
    file.flaws().throwIfAny();
    return this;
  }

  List<ModelInfo> models() {
    return List.copyOf(models.values());
  }

  private void add(Entry entry) {
    Optional<String> provider = entry.provider();
    List<String> ids = entry.ids();
    if (provider.isEmpty() || ids.isEmpty()) {
      return; // that is noted
    }
    for (String id : ids) {
      Name name = new Name(provider.get(), id);
      models.put(name, entry.over(models.getOrDefault(name, unknown(name))));
    }
    Name first = new Name(provider.get(), ids.getFirst());
    entry.aliases().ifPresent(aliases -> rename(first, aliases, entry));
  }

  /// Gives a model its aliases, and takes them from whoever had them.
  private void rename(Name name, List<String> aliases, Entry entry) {
    for (String alias : aliases) {
      if (models.containsKey(new Name(name.provider(), alias))) {
        entry.refuseAlias(alias);
      }
    }
    models.replaceAll((other, model) -> {
      if (other.equals(name)) {
        return named(model, aliases);
      }
      return other.provider().equals(name.provider())
          ? named(model, without(model.aliases(), aliases))
          : model;
    });
  }

  private static List<String> without(List<String> aliases, List<String> taken) {
    return aliases.stream().filter(alias -> !taken.contains(alias)).toList();
  }

  private static ModelInfo named(ModelInfo model, List<String> aliases) {
    return new ModelInfo(
        model.provider(),
        model.id(),
        aliases,
        model.prices(),
        model.capacity(),
        model.lifecycle(),
        model.sources());
  }

  private static ModelInfo unknown(Name name) {
    return new ModelInfo(
        name.provider(),
        name.id(),
        List.of(),
        Prices.UNKNOWN,
        NOTHING_KNOWN,
        new Lifecycle.Active(),
        List.of());
  }
}
