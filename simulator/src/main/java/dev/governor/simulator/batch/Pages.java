package dev.governor.simulator.batch;

import dev.governor.simulator.http.Received;
import dev.governor.simulator.stage.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list.
public record Pages<T>(List<T> items, boolean hasMore) {

  /// @param most the largest page that may be asked for
  public static int limit(Received received, int usual, int most) {
    Optional<String> asked = received.parameter("limit");
    if (asked.isEmpty()) {
      return usual;
    }
    try {
      int limit = Integer.parseInt(asked.get());
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw Trouble.about("limit", "limit: must be from 1 to " + most).thrown();
  }

  /// Those that follow an item.
  public static <T> Pages<T> after(
      List<T> all, Optional<String> id, int limit, Function<T, String> idOf) {
    int from = id.map(name -> position(all, name, idOf) + 1).orElse(0);
    int to = Math.min(all.size(), from + limit);
    return new Pages<>(List.copyOf(all.subList(from, to)), to < all.size());
  }

  /// Those that stand before an item.
  public static <T> Pages<T> before(List<T> all, String id, int limit, Function<T, String> idOf) {
    int to = position(all, id, idOf);
    int from = Math.max(0, to - limit);
    return new Pages<>(List.copyOf(all.subList(from, to)), from > 0);
  }

  private static <T> int position(List<T> all, String id, Function<T, String> idOf) {
    for (int i = 0; i < all.size(); i++) {
      if (idOf.apply(all.get(i)).equals(id)) {
        return i;
      }
    }
    throw Trouble.of(Trouble.Kind.NOT_FOUND, "There is no '" + id + "' to list from").thrown();
  }
}
