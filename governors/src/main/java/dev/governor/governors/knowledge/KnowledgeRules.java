package dev.governor.governors.knowledge;

import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import dev.governor.governors.document.Sentences;
import dev.governor.governors.schema.Texts;
import dev.governor.governors.schema.Violations;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an entry must satisfy beyond its schema. `docs/reference/knowledge.md` lists the codes.
final class KnowledgeRules {

  private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s)\"]+");
  private static final int FEWEST_SENTENCES = 2;
  private static final int MOST_SENTENCES = 3;

  private final SourceSection source;
  private final KnowledgeEntry entry;
  private final Violations found;

  private KnowledgeRules(SourceSection source, KnowledgeEntry entry) {
    this.source = source;
    this.entry = entry;
    this.found = Violations.of(entry);
  }

  static List<Violation> check(SourceSection source, KnowledgeEntry entry) {
    KnowledgeRules rules = new KnowledgeRules(source, entry);
    rules.facts();
    rules.summary();
    rules.distinct("tags", entry.tags());
    rules.distinct("related", entry.related());
    rules.distinct("citations", entry.citations());
    rules.related();
    rules.citations();
    rules.links();
    return rules.found.all();
  }

  private void facts() {
    found.version(KnowledgeEntry.SCHEMA_VERSION, entry.schemaVersion());
    found.fact(source.traditionId(), entry.subjectId(), "/subjectId");
    found.fact(KnowledgeEntry.id(source, entry.type()), entry.id(), "/id");
    found.fact(source.traditionId(), entry.traditionId(), "/traditionId");
    found.fact(source.ids(), entry.dependsOn(), "/dependsOn");
  }

  private void summary() {
    int sentences = Sentences.of(entry.summary()).size();
    if (sentences < FEWEST_SENTENCES || sentences > MOST_SENTENCES) {
      found.add(
          "summary_not_two_or_three_sentences",
          "/summary",
          "must be two or three sentences, has " + sentences);
    }
  }

  private void distinct(String field, List<?> values) {
    found.distinct(field + "_not_distinct", "/" + field + "/%d", values);
  }

  private void related() {
    for (int i = 0; i < entry.related().size(); i++) {
      if (entry.related().get(i).toString().equals(source.traditionId())) {
        found.add(
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
        found.add(
            "citation_title_unknown",
            "/citations/" + i + "/title",
            "must be the title of the given document, '" + source.title() + "'");
      }
      if (!source.headings().contains(citation.locator())) {
        found.add(
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
              found.add(
                  "link_invented",
                  path,
                  "'" + link.group() + "' is not in the given section; leave it out");
            }
          }
        });
  }
}
