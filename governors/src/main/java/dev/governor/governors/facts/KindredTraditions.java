package dev.governor.governors.facts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.governor.governors.canon.Table;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.systems.Correspondences;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which traditions are near to a governor: enochian magic, then one each for its element, sign,
/// planet and sephirah. This project's own convention; the table beside this class has it.
public final class KindredTraditions {

  private static final Map<Key, List<TraditionId>> TABLE =
      Table.read(KindredTraditions.class, "kindred_traditions.csv", Line.class).stream()
          .collect(toUnmodifiableMap(line -> new Key(line.system(), line.key()), Line::traditions));

  private KindredTraditions() {}

  private record Key(String system, String key) {}

  private record Line(String system, String key, List<TraditionId> traditions) {}

  /// Five different ones.
  public static List<TraditionId> of(GovernorFacts facts) {
    Correspondences systems = facts.correspondences();
    Set<TraditionId> kindred = new LinkedHashSet<>();
    kindred.add(TraditionId.ENOCHIAN_MAGIC);
    addFirstNew("element", facts.governor().element(), kindred);
    addFirstNew("sign", systems.sign().name(), kindred);
    addFirstNew("planet", systems.planet().name(), kindred);
    addFirstNew("sephirah", systems.sephirah().name(), kindred);
    return List.copyOf(kindred);
  }

  /// A line has four, so that one is left whatever the three before it took.
  private static void addFirstNew(String system, String key, Set<TraditionId> kindred) {
    TABLE.getOrDefault(new Key(system, key), List.of()).stream()
        .filter(tradition -> !kindred.contains(tradition))
        .findFirst()
        .ifPresent(kindred::add);
  }
}
