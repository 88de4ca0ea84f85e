package dev.governor.governors.knowledge;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.type.RecordJobType;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// KNOWLEDGE_EXTRACTION: makes of each section of a document about a tradition an entry of the
/// knowledge base.
///
/// The input is that of TRADITION_PROCESSING; a row may be joined with what that made, under
/// `tradition`.
public final class KnowledgeExtraction
    extends RecordJobType<SourceSection, KnowledgeAnswer, KnowledgeEntry> {

  /// For jobs in Java: `BatchJobConfig.builder(KnowledgeExtraction.TYPE)`.
  public static final KnowledgeExtraction TYPE = new KnowledgeExtraction();

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public KnowledgeExtraction() {
    super(
        BatchJobType.KNOWLEDGE_EXTRACTION,
        SourceSection.class,
        KnowledgeAnswer.class,
        KnowledgeEntry.class);
  }

  @Override
  public String description() {
    return "Makes an entry of the knowledge base of each section of a document on a tradition.";
  }

  @Override
  public Stream<SourceSection> split(JsonNode row) {
    return SectionRow.split(row);
  }

  @Override
  public String keyOf(SourceSection item) {
    return item.traditionId() + "/" + item.ordinal();
  }

  @Override
  public Prompt prompt(SourceSection item) {
    return KnowledgePrompt.of(item);
  }

  @Override
  public String promptTemplate() {
    return KnowledgePrompt.templates();
  }

  @Override
  public JsonNode facts(SourceSection item) {
    return Json.tree(item.alone());
  }

  @Override
  protected KnowledgeEntry complete(SourceSection item, KnowledgeAnswer answer) {
    return KnowledgeEntry.of(item, answer);
  }

  @Override
  public List<Violation> check(SourceSection item, KnowledgeEntry output) {
    return KnowledgeRules.check(item, output);
  }

  @Override
  public List<Violation> review(Iterable<KnowledgeEntry> outputs) {
    return KnowledgeReview.of(outputs);
  }

  @Override
  public Stream<Passage> passages(KnowledgeEntry output) {
    return Stream.of(EntryPassage.of(output));
  }
}
