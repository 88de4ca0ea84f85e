package dev.governor.engine.pipeline;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts the results of earlier stages into rows.
///
/// @param stages by name
/// @param knowledge for needs that are searched for
record Joining(Map<String, StageRun<?, ?>> stages, Optional<Supplier<KnowledgeBase>> knowledge) {

  Readiness readiness(StageRun<?, ?> stage, StageRow row) {
    Readiness readiness = new Readiness.Ready();
    for (Need need : stage.needs()) {
      switch (readiness(need, row)) {
        case Readiness.Missing missing -> {
          return missing;
        }
        case Readiness.NotYet notYet -> readiness = notYet;
        case Readiness.Ready _ -> {}
      }
    }
    return readiness;
  }

  private Readiness readiness(Need need, StageRow row) {
    StageRun<?, ?> needed = needed(need);
    return switch (need) {
      case Need.Search _ ->
          needed.items().areSettled() ? new Readiness.Ready() : new Readiness.NotYet();
      case Need.Same _, Need.By _, Need.All _ -> readiness(need, needed, keys(need, row));
    };
  }

  private static Readiness readiness(Need need, StageRun<?, ?> needed, List<String> keys) {
    boolean isThere = true;
    for (String key : keys) {
      switch (needed.items().of(key)) {
        case Standing.Failed(String cause) -> {
          return missing(need, key, "failed: " + cause);
        }
        case Standing.Blocked(String reason) -> {
          return missing(need, key, "is missing: " + reason);
        }
        case Standing.Waiting _, Standing.Asked _ -> isThere = false;
        case Standing.Succeeded _ -> {}
      }
    }
    return isThere ? new Readiness.Ready() : new Readiness.NotYet();
  }

  private static Readiness missing(Need need, String key, String what) {
    return new Readiness.Missing("%s of %s %s".formatted(key, need.stage(), what));
  }

  /// The keys of the results that a row needs.
  ///
  /// @throws InvalidInputException if there can be none
  List<String> keys(Need need, StageRow row) {
    StageItems items = needed(need).items();
    return switch (need) {
      case Need.All _, Need.Search _ -> items.keys();
      case Need.Same _ -> about(need, items, row.subject());
      case Need.By(_, _, String column) ->
          subjects(column, row).stream().flatMap(s -> about(need, items, s).stream()).toList();
    };
  }

  private static List<String> about(Need need, StageItems items, String subject) {
    List<String> keys = items.about(subject);
    if (keys.isEmpty()) {
      throw new InvalidInputException(
          "it needs %s of %s, which has nothing about '%s'"
              .formatted(need.field(), need.stage(), subject));
    }
    return keys;
  }

  private static List<String> subjects(String column, StageRow row) {
    JsonNode value = row.value().path(column);
    if (value.isArray()) {
      return value.valueStream().map(JsonNode::asString).toList();
    }
    if (value.isMissingNode() || value.isNull()) {
      throw new InvalidInputException("the column '" + column + "' is missing");
    }
    return List.of(value.asString());
  }

  private StageRun<?, ?> needed(Need need) {
    StageRun<?, ?> stage = stages.get(need.stage());
    if (stage == null) {
      throw new IllegalStateException("there is no stage " + need.stage());
    }
    return stage;
  }

  /// The row with all that it needs. What is searched for comes last: the search may look at what
  /// was joined before.
  JsonNode join(StageRun<?, ?> stage, StageRow row) {
    if (stage.needs().isEmpty()) {
      return row.value();
    }
    ObjectNode joined = (ObjectNode) row.value().deepCopy();
    List<Need> searches = new ArrayList<>();
    for (Need need : stage.needs()) {
      switch (need) {
        case Need.Search search -> searches.add(search);
        case Need.Same _, Need.By _, Need.All _ -> joined.set(need.field(), results(need, row));
      }
    }
    searches.forEach(search -> joined.set(search.field(), found(stage, joined)));
    return joined;
  }

  private JsonNode results(Need need, StageRow row) {
    StageRun<?, ?> needed = needed(need);
    List<String> keys = keys(need, row);
    boolean isOne =
        switch (need) {
          case Need.Same _ -> keys.equals(List.of(row.subject()));
          case Need.By(_, _, String column) ->
              keys.equals(subjects(column, row)) && keys.size() == 1;
          case Need.All _, Need.Search _ -> false;
        };
    if (isOne) {
      return needed.output(keys.getFirst());
    }
    ArrayNode all = Json.mapper().createArrayNode();
    keys.forEach(key -> all.add(needed.output(key)));
    return all;
  }

  private ArrayNode found(StageRun<?, ?> stage, JsonNode joined) {
    ArrayNode passages = Json.mapper().createArrayNode();
    KnowledgeBase base = knowledge.orElseThrow().get();
    stage
        .grounding(joined)
        .ifPresent(
            query -> base.search(query).forEach(hit -> passages.add(Json.tree(hit.passage()))));
    return passages;
  }
}
