package dev.governor.governors.canon;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the seventeen traditions that ship.
///
/// @param spokenName as it stands within a sentence: `the tarot`
/// @param neighbours traditions that it borrows from, lends to or is read beside
@JsonNaming(SnakeCaseStrategy.class)
public record KnownTradition(
    TraditionId id,
    String displayName,
    String spokenName,
    TraditionGroup group,
    List<TraditionId> neighbours) {

  public KnownTradition {
    neighbours = List.copyOf(neighbours);
  }

  /// How a tradition is called within a sentence, which for one of somebody's own follows from its
  /// display name.
  public static String spoken(String id, String displayName) {
    return Canon.get()
        .tradition(id)
        .map(KnownTradition::spokenName)
        .orElse(displayName.startsWith("The ") ? "the " + displayName.substring(4) : displayName);
  }

  /// The neighbours of a tradition; for one of somebody's own, those of its group.
  public static List<TraditionId> near(String id, TraditionGroup group) {
    return Canon.get()
        .tradition(id)
        .map(KnownTradition::neighbours)
        .orElseGet(() ->
            Canon.get().traditions().stream()
                .filter(known -> known.group() == group)
                .map(KnownTradition::id)
                .toList());
  }
}
