package dev.governor.governors.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.governor.governors.document.Shipped;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class KnowledgeReviewTest {

  private static final KnowledgeExtraction TYPE = KnowledgeExtraction.TYPE;

  private static final List<KnowledgeEntry> TAOISM =
      Composed.sections(Shipped.row("taoism")).stream()
          .map(source -> Composed.entry(source, 1))
          .toList();

  private static List<String> review(List<KnowledgeEntry> entries) {
    return TYPE.review(entries).stream()
        .map(violation -> violation.code() + " " + violation.path())
        .toList();
  }

  private static KnowledgeEntry changed(KnowledgeEntry entry, String id, String body) {
    ObjectNode written = (ObjectNode) TYPE.write(entry);
    return TYPE.read(written.put("id", id).put("body", body));
  }

  @Test
  void aWholeTraditionPasses() {
    assertThat(review(TAOISM)).isEmpty();
  }

  @Test
  void eightToFifteenEntriesATradition() {
    assertThat(review(TAOISM.subList(0, 7))).containsExactly("entries_out_of_bounds /taoism");
    List<KnowledgeEntry> sixteen = new ArrayList<>(TAOISM);
    for (int i = 11; i <= 16; i++) {
      sixteen.add(
          changed(TAOISM.getFirst(), "taoism_concept_0" + i, ("only" + i + " ").repeat(500)));
    }
    assertThat(review(sixteen)).containsExactly("entries_out_of_bounds /taoism");
    assertThat(review(sixteen.subList(0, 15))).isEmpty();
  }

  @Test
  void onePrincipleOnePracticeAndOneConceptAtLeast() {
    for (EntryType needed : List.of(EntryType.PRINCIPLE, EntryType.PRACTICE, EntryType.CONCEPT)) {
      List<KnowledgeEntry> without =
          TAOISM.stream().filter(entry -> entry.type() != needed).toList();
      assertThat(review(without)).containsExactly("entry_type_missing /taoism");
      assertThat(TYPE.review(without).getFirst().message()).contains(needed.toString());
    }
  }

  @Test
  void entriesThatSayNearlyTheSame() {
    String body = TAOISM.get(2).body();
    List<KnowledgeEntry> entries = new ArrayList<>(TAOISM);
    entries.add(
        changed(TAOISM.get(3), "taoism_system_011", body.replace("tao ", "way ") + " And more."));
    assertThat(review(entries)).containsExactly("near_duplicate /taoism_system_011");
    assertThat(TYPE.review(entries).getFirst().message())
        .contains("nearly the same as taoism_principle_003 (similarity 0.9");
  }

  @Test
  void similarityIsTheShareOfCommonRunsOfThreeWords() {
    Shingles text = Shingles.of("One two, three four five.");
    assertThat(text.similarity(Shingles.of("one TWO three four five"))).isEqualTo(1);
    assertThat(text.similarity(Shingles.of("two three four"))).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(text.similarity(Shingles.of("five four three two one"))).isZero();
    assertThat(Shingles.of("").similarity(Shingles.of("a b"))).isZero();
  }
}
