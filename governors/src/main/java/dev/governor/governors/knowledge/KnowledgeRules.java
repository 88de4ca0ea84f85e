package dev.governor.governors.knowledge;

import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import dev.governor.governors.document.Sentences;
import dev.governor.governors.schema.RecordCheck;
import dev.governor.governors.schema.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an entry must satisfy beyond its schema. `docs/reference/knowledge.md` lists the codes.
final class KnowledgeRules {

  private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s)\"]+");
  private static final int FEWEST_SENTENCES = 2;
  private static final int MOST_SENTENCES = 3;

  private final SourceSection source;
  private final KnowledgeEntry entry;
  private final List<Violation> found = new ArrayList<>();

  private KnowledgeRules(SourceSection source, KnowledgeEntry entry) {
    this.source = source;
    this.entry = entry;
  }

  static List<Violation> check(SourceSection source, KnowledgeEntry entry) {
    KnowledgeRules rules = new KnowledgeRules(source, entry);
    rules.found.addAll(RecordCheck.of(entry));
    rules.facts();
    rules.summary();
    rules.distinct("tags", entry.tags());
    rules.distinct("related", entry.related());
    rules.distinct("citations", entry.citations());
    rules.related();
    rules.citations();
    rules.links();
    return List.copyOf(rules.found);
  }

  private void facts() {
    if (entry.schemaVersion() != KnowledgeEntry.SCHEMA_VERSION) {
      add(
          "schema_version_unknown",
          "/schemaVersion",
          "must be " + KnowledgeEntry.SCHEMA_VERSION + ", was " + entry.schemaVersion());
    }
    requireFact(source.traditionId(), entry.subjectId(), "/subjectId");
    requireFact(KnowledgeEntry.id(source, entry.type()), entry.id(), "/id");
    requireFact(source.traditionId(), entry.traditionId(), "/traditionId");
    requireFact(source.ids(), entry.dependsOn(), "/dependsOn");
  }

  private void requireFact(Object fact, Object given, String path) {
    if (!fact.equals(given)) {
      add("fact_changed", path, "must be as the input has it, " + fact + ", was " + given);
    }
  }

  private void summary() {
    int sentences = Sentences.of(entry.summary()).size();
    if (sentences < FEWEST_SENTENCES || sentences > MOST_SENTENCES) {
      add(
          "summary_not_two_or_three_sentences",
          "/summary",
          "must be two or three sentences, has " + sentences);
    }
  }

  private void distinct(String field, List<?> values) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        add(
            field + "_not_distinct",
            "/" + field + "/" + i,
            "repeats " + values.get(i) + "; each must differ");
      }
    }
  }

  private void related() {
    for (int i = 0; i < entry.related().size(); i++) {
      if (entry.related().get(i).toString().equals(source.traditionId())) {
        add(
            "related_to_itself",
            "/related/" + i,
            "must be another tradition than " + source.traditionId() + " itself");
      }
    }
  }

  private void citations() {
    for (int i = 0; i < entry.citations().size(); i++) {
      Citation citation = entry.citations().get(i);
      if (!citation.title().equals(source.title())) {
        add(
            "citation_title_unknown",
            "/citations/" + i + "/title",
            "must be the title of the given document, '" + source.title() + "'");
      }
      if (!source.headings().contains(citation.locator())) {
        add(
            "citation_locator_unknown",
            "/citations/" + i + "/locator",
            "must be one of the given headings: " + String.join("; ", source.headings()));
      }
    }
  }

  private void links() {
    Texts.forEach(
        Json.tree(entry),
        (path, text) -> {
          Matcher link = LINK.matcher(text);
          while (link.find()) {
            if (!source.section().text().contains(link.group())) {
              add(
                  "link_invented",
                  path,
                  "'" + link.group() + "' is not in the given section; leave it out");
            }
          }
        });
  }

  private void add(String code, String path, String message) {
    found.add(new Violation(code, path, message));
  }
}
