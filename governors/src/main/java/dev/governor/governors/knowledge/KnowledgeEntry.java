package dev.governor.governors.knowledge;

import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.schema.Words;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.Locale;

/// One entry of a knowledge base: what a section of a document says, written out.
///
/// @param schemaVersion of this record; grows when its meaning changes
/// @param subjectId what it is about: the tradition's id
/// @param id the tradition, the type, and the section's place: `taoism_principle_004`
/// @param dependsOn what it was made from: `documents/taoism`, `traditions/taoism`
public record KnowledgeEntry(
    int schemaVersion,
    @Length(min = 3, max = 41) String subjectId,
    @Matches("^[a-z][a-z0-9_]{2,40}_[a-z]+_[0-9]{3}$") String id,
    @Length(min = 3, max = 41) String traditionId,
    @Length(min = 5, max = 100) String title,
    @Length(min = 80, max = 500) @Meaning("What the entry says, in two or three sentences.")
        String summary,
    @Words(min = 450, max = 1100)
        @Meaning("The entry: 450 to 1100 words in paragraphs, without headings.")
        String body,
    @Meaning("What kind of knowledge it is.") EntryType type,
    @Meaning("How much it presupposes.") Level level,
    @Items(min = 3, max = 8)
        @Length(min = 2, max = 40)
        @Matches("^[a-z0-9]+(-[a-z0-9]+)*$")
        @Meaning("What it is about, as slugs: lower case, words joined by -.")
        List<String> tags,
    @Items(min = 1, max = 6) @Meaning("Other traditions that it touches.")
        List<TraditionId> related,
    @Items(min = 1, max = 5)
        @Meaning("The sections that it rests on, by the headings that you are given.")
        List<Citation> citations,
    @Between(min = 0, max = 1) @Meaning("How well the document supports it: 0 not, 1 fully.")
        double confidence,
    @Items(min = 1, max = DependsOn.MOST) @Length(min = 3, max = DependsOn.LONGEST)
        List<String> dependsOn) {

  /// The version that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  public KnowledgeEntry {
    tags = List.copyOf(tags);
    related = List.copyOf(related);
    citations = List.copyOf(citations);
    dependsOn = List.copyOf(dependsOn);
  }

  static KnowledgeEntry of(SourceSection source, KnowledgeAnswer answer) {
    return new KnowledgeEntry(
        SCHEMA_VERSION,
        source.traditionId(),
        id(source, answer.type()),
        source.traditionId(),
        answer.title(),
        answer.summary(),
        answer.body(),
        answer.type(),
        answer.level(),
        answer.tags(),
        answer.related(),
        answer.citations(),
        answer.confidence(),
        source.ids());
  }

  static String id(SourceSection source, EntryType type) {
    return String.format(Locale.ROOT, "%s_%s_%03d", source.traditionId(), type, source.ordinal());
  }
}
