package dev.governor.governors.knowledge;

import dev.governor.api.knowledge.Passage;
import dev.governor.governors.document.Sentences;
import java.util.ArrayList;
import java.util.List;

/// What an entry gives to the knowledge base: the summary, and as much of the body as a prompt can
/// well embed.
final class EntryPassage {

  private static final int MOST_WORDS = 220;

  private EntryPassage() {}

  static Passage of(KnowledgeEntry entry) {
    List<String> tags = new ArrayList<>(entry.tags());
    tags.add(entry.type().toString());
    tags.add(entry.level().toString());
    return new Passage(
        entry.id(),
        entry.traditionId(),
        entry.title(),
        entry.summary() + "\n\n" + beginning(entry.body()),
        tags.stream().distinct().toList());
  }

  /// Whole sentences, up to the bound; at least one.
  private static String beginning(String body) {
    StringBuilder beginning = new StringBuilder();
    int words = 0;
    for (String sentence : Sentences.of(body)) {
      words += Sentences.words(sentence);
      if (!beginning.isEmpty() && words > MOST_WORDS) {
        break;
      }
      beginning.append(beginning.isEmpty() ? "" : " ").append(sentence);
    }
    return beginning.toString();
  }
}
