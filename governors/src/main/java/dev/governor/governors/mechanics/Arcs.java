package dev.governor.governors.mechanics;

import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.RelationType;
import dev.governor.governors.storyline.Storyline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the arcs across governors in their relations, and in what their stories unlock.
public final class Arcs {

  private static final String GOVERNORS = "governors/";

  /// Who names whom, by type of relation.
  private final Map<RelationType, Map<String, Set<String>>> relations = new LinkedHashMap<>();

  /// Who has a profile, and so a say.
  private final Set<String> heard = new LinkedHashSet<>();

  private Arcs(List<GovernorProfile> profiles) {
    for (GovernorProfile profile : profiles) {
      heard.add(profile.governorId());
      profile
          .relations()
          .forEach(relation ->
              relations
                  .computeIfAbsent(relation.type(), _ -> new LinkedHashMap<>())
                  .computeIfAbsent(profile.governorId(), _ -> new TreeSet<>())
                  .add(relation.target()));
    }
  }

  /// By kind, then in the order of the profiles.
  public static List<Arc> of(World world) {
    Arcs arcs = new Arcs(world.profiles());
    List<Arc> found = new ArrayList<>();
    found.addAll(arcs.groups(ArcKind.ALLIANCE, RelationType.ALLY));
    found.addAll(arcs.rivalries());
    found.addAll(arcs.discipleships());
    found.addAll(arcs.groups(ArcKind.ORDER, RelationType.MORTAL_ORDER));
    found.addAll(introductions(world.storylines()));
    return List.copyOf(found);
  }

  private Map<String, Set<String>> named(RelationType type) {
    return relations.getOrDefault(type, Map.of());
  }

  /// Those who are linked by relations of a type, whoever names whom.
  private List<Arc> groups(ArcKind kind, RelationType type) {
    Map<String, Set<String>> named = named(type);
    Map<String, Set<String>> either = new LinkedHashMap<>();
    named.forEach((from, targets) ->
        targets.forEach(to -> {
          either.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
          either.computeIfAbsent(to, _ -> new TreeSet<>()).add(from);
        }));
    Set<String> placed = new LinkedHashSet<>();
    List<Arc> groups = new ArrayList<>();
    for (String id : either.keySet()) {
      if (!placed.contains(id)) {
        List<String> group = reached(id, either);
        placed.addAll(group);
        groups.add(new Arc(kind, group, group.stream().allMatch(answered(named))));
      }
    }
    return groups;
  }

  private static List<String> reached(String from, Map<String, Set<String>> next) {
    Set<String> reached = new LinkedHashSet<>(List.of(from));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      next.getOrDefault(open.remove(), Set.of()).stream().filter(reached::add).forEach(open::add);
    }
    return List.copyOf(reached);
  }

  /// Whether all whom a governor names, and who have a say, name it too.
  private Predicate<String> answered(Map<String, Set<String>> named) {
    return id ->
        named.getOrDefault(id, Set.of()).stream()
            .filter(heard::contains)
            .allMatch(to -> named.getOrDefault(to, Set.of()).contains(id));
  }

  private List<Arc> rivalries() {
    Map<String, Set<String>> named = named(RelationType.RIVAL);
    Set<Set<String>> told = new LinkedHashSet<>();
    List<Arc> rivalries = new ArrayList<>();
    named.forEach((from, targets) ->
        targets.forEach(to -> {
          if (told.add(Set.of(from, to))) {
            boolean mutual = !heard.contains(to) || named.getOrDefault(to, Set.of()).contains(from);
            rivalries.add(new Arc(ArcKind.RIVALRY, List.of(from, to), mutual));
          }
        }));
    return rivalries;
  }

  /// The governors that a story opens the door to.
  private static Map<String, Set<String>> opened(List<Storyline> storylines) {
    Map<String, Set<String>> opened = new LinkedHashMap<>();
    for (Storyline storyline : storylines) {
      Set<String> targets =
          storyline.tiers().stream()
              .flatMap(tier -> tier.unlocks().stream())
              .filter(id -> id.startsWith(GOVERNORS))
              .map(id -> id.substring(GOVERNORS.length()))
              .collect(Collectors.toCollection(TreeSet::new));
      opened.put(storyline.governorId(), targets);
    }
    return opened;
  }

  /// Each story that opens a door, with whom it opens the door to.
  private static List<Arc> introductions(List<Storyline> storylines) {
    return opened(storylines).entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry ->
            new Arc(
                ArcKind.INTRODUCTION,
                Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()).toList(),
                true))
        .toList();
  }

  /// From each governor who is nobody's protege down to the last; then those who teach in a circle.
  private List<Arc> discipleships() {
    Map<String, Set<String>> named = named(RelationType.PROTEGE);
    Set<String> led = named.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    List<Arc> lines = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    Stream<String> masters = named.keySet().stream().filter(id -> !led.contains(id));
    for (String id : Stream.concat(masters, named.keySet().stream()).toList()) {
      if (!placed.contains(id)) {
        List<String> line = line(id, named);
        placed.addAll(line);
        lines.add(new Arc(ArcKind.DISCIPLESHIP, line, true));
      }
    }
    return lines;
  }

  /// Goes on with the first protege who is not in the line yet.
  private static List<String> line(String from, Map<String, Set<String>> next) {
    Set<String> line = new LinkedHashSet<>();
    Optional<String> at = Optional.of(from);
    while (at.isPresent()) {
      line.add(at.get());
      at =
          next.getOrDefault(at.get(), Set.of()).stream()
              .filter(id -> !line.contains(id))
              .findFirst();
    }
    return List.copyOf(line);
  }
}
