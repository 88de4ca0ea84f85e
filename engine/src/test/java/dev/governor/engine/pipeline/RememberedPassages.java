package dev.governor.engine.pipeline;

import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds passages whose text ends with what is asked for.
final class RememberedPassages implements KnowledgeBase {

  private final Map<String, List<Passage>> bySource = new LinkedHashMap<>();

  Set<String> sources() {
    return bySource.keySet();
  }

  @Override
  public Changes publish(String source, List<Passage> passages) {
    bySource.put(source, passages);
    return new Changes(passages.size(), 0, 0, 0);
  }

  @Override
  public Optional<Passage> find(String id) {
    return all().stream().filter(passage -> passage.id().equals(id)).findFirst();
  }

  @Override
  public List<Hit> search(KnowledgeQuery query) {
    return all().stream()
        .filter(passage -> passage.text().endsWith(query.text()))
        .limit(query.limit())
        .map(passage -> new Hit(passage, 1))
        .toList();
  }

  @Override
  public Stats stats() {
    return new Stats(
        all().size(), 0, Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  private List<Passage> all() {
    return bySource.values().stream().flatMap(List::stream).toList();
  }

  @Override
  public void close() {}
}
