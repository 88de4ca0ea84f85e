package dev.governor.governors.tradition;

import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import dev.governor.governors.canon.QuotedNames;
import dev.governor.governors.schema.Texts;
import dev.governor.governors.schema.Violations;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// What a tradition must satisfy beyond its schema. `docs/reference/traditions.md` lists the codes.
final class TraditionRules {

  private final TraditionSeed seed;
  private final Tradition tradition;
  private final Violations found;

  private TraditionRules(TraditionSeed seed, Tradition tradition) {
    this.seed = seed;
    this.tradition = tradition;
    this.found = Violations.of(tradition);
  }

  static List<Violation> check(TraditionSeed seed, Tradition tradition) {
    TraditionRules rules = new TraditionRules(seed, tradition);
    rules.facts();
    rules.concepts();
    rules.lists();
    rules.related();
    rules.quotations();
    return rules.found.all();
  }

  private void facts() {
    found.version(Tradition.SCHEMA_VERSION, tradition.schemaVersion());
    found.fact(seed.id(), tradition.subjectId(), "/subjectId");
    found.fact(seed.id(), tradition.id(), "/id");
    found.fact(seed.displayName(), tradition.displayName(), "/displayName");
    found.fact(seed.group(), tradition.group(), "/group");
    found.fact(List.of("documents/" + seed.id()), tradition.dependsOn(), "/dependsOn");
  }

  private void concepts() {
    List<Concept> concepts = tradition.concepts();
    String prefix = seed.id() + "_";
    for (int i = 0; i < concepts.size(); i++) {
      String id = concepts.get(i).id();
      if (!id.startsWith(prefix) || id.length() == prefix.length()) {
        found.add(
            "concept_id_without_prefix",
            "/concepts/" + i + "/id",
            "must be " + prefix + " and the concept in a word or two, was " + id);
      }
      distinct("triggers", concepts.get(i).triggers(), "/concepts/" + i + "/triggers/%d");
    }
    distinct("concept_ids", each(concepts, Concept::id), "/concepts/%d/id");
    distinct("concept_names", each(concepts, Concept::name), "/concepts/%d/name");
    distinct("principles", each(concepts, Concept::principle), "/concepts/%d/principle");
    distinct("practices", each(concepts, Concept::practice), "/concepts/%d/practice");
  }

  private static List<String> each(List<Concept> concepts, Function<Concept, String> text) {
    return concepts.stream().map(text).toList();
  }

  private void lists() {
    distinct("subcategories", tradition.subcategories(), "/subcategories/%d");
    distinct("traits", tradition.seed().traits(), "/seed/traits/%d");
    distinct("speech_habits", tradition.seed().speechHabits(), "/seed/speechHabits/%d");
    distinct("decision_habits", tradition.seed().decisionHabits(), "/seed/decisionHabits/%d");
    distinct("wisdom", tradition.seed().wisdom(), "/seed/wisdom/%d");
  }

  private void related() {
    List<String> related = tradition.related().stream().map(Object::toString).toList();
    distinct("related", related, "/related/%d");
    int itself = related.indexOf(seed.id());
    if (itself >= 0) {
      found.add(
          "related_to_itself",
          "/related/" + itself,
          "must be another tradition than " + seed.id() + " itself");
    }
  }

  private void quotations() {
    Texts.forEach(
        Json.tree(tradition),
        (path, text) ->
            QuotedNames.unknownIn(text)
                .forEach(unknown ->
                    found.add(
                        "quoted_name_unknown",
                        path,
                        "'%s' is not in the tables; the nearest name there is %s"
                            .formatted(unknown.quoted(), unknown.nearest()))));
  }

  /// @param path with the position of the text as `%d`
  private void distinct(String what, List<String> texts, String path) {
    found.distinct(
        what + "_not_distinct", path, texts, text -> text.strip().toLowerCase(Locale.ROOT));
  }
}
