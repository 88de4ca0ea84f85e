package dev.governor.governors.canon;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the seventeen traditions that ship.
///
/// @param neighbours traditions that it borrows from, lends to or is read beside
@JsonNaming(SnakeCaseStrategy.class)
public record KnownTradition(
    TraditionId id, String displayName, TraditionGroup group, List<TraditionId> neighbours) {

  public KnownTradition {
    neighbours = List.copyOf(neighbours);
  }
}
