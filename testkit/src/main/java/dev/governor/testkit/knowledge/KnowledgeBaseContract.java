package dev.governor.testkit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import dev.governor.api.knowledge.KnowledgeBase.Stats;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.KnowledgeQuery.Mode;
import dev.governor.api.knowledge.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every knowledge base must do. An implementation's test extends it and says how one is
/// opened, with an embedder and without.
public abstract class KnowledgeBaseContract extends KnowledgeBaseFixture {

  @Test
  final void anEmptyBaseFindsNothing() {
    assertThat(base.find(WATER.id())).isEmpty();
    assertThat(ids("water")).isEmpty();
    assertThat(base.stats().passages()).isZero();
    assertThat(base.publish("any", List.of())).isEqualTo(Changes.NONE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  final void whatWasPublishedIsThereForWhoeverOpensItNext() {
    assertThat(base.publish("job:one", List.of(WATER, LADDER))).isEqualTo(new Changes(2, 0, 0, 0));
    base.close();
    base = open(embedder());
    assertThat(base.find(WATER.id())).contains(WATER);
    assertThat(base.find(LADDER.id())).contains(LADDER);
    assertThat(base.find("taoism")).isEmpty();
  }

  @Test
  final void whatIsPublishedAgainReplacesWhatTheSourceHad() {
    base.publish("job:one", List.of(WATER, VALLEY));
    base.publish("job:two", List.of(LADDER));
    Passage mended = withText(VALLEY, "Whoever stands low is sought out by all.");
    Passage more = named("new", "Something else.");
    assertThat(base.publish("job:one", List.of(VALLEY, WATER))).isEqualTo(new Changes(0, 0, 0, 2));
    assertThat(base.publish("job:one", List.of(mended, more))).isEqualTo(new Changes(1, 1, 1, 0));
    assertThat(base.find(WATER.id())).isEmpty();
    assertThat(base.find(VALLEY.id())).contains(mended);
    assertThat(ids("", Mode.KEYWORD)).containsExactly(LADDER.id(), "new", VALLEY.id());
    assertThat(base.publish("job:one", List.of())).isEqualTo(new Changes(0, 0, 2, 0));
    assertThat(ids("", Mode.KEYWORD)).containsExactly(LADDER.id());
  }

  @Test
  final void anyPartOfAPassageMayChange() {
    base.publish("s", List.of(WATER));
    List<Passage> changes =
        List.of(
            new Passage(WATER.id(), "i_ching", WATER.title(), WATER.text(), WATER.tags()),
            new Passage(WATER.id(), "i_ching", "Other", WATER.text(), WATER.tags()),
            new Passage(WATER.id(), "i_ching", "Other", "Other.", WATER.tags()),
            new Passage(WATER.id(), "i_ching", "Other", "Other.", List.of("water softness")));
    for (Passage changed : changes) {
      assertThat(base.publish("s", List.of(changed))).isEqualTo(new Changes(0, 1, 0, 0));
      assertThat(base.find(WATER.id())).contains(changed);
    }
  }

  @Test
  final void anIdOfAnotherSourceIsRefusedAndNothingChanges() {
    base.publish("job:one", List.of(WATER));
    assertThatThrownBy(() -> base.publish("job:two", List.of(LADDER, WATER)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(WATER.id(), "job:one", "job:two");
    assertThat(base.find(LADDER.id())).isEmpty();
    assertThat(base.stats().sources()).isEqualTo(Map.of("job:one", 1L));
  }

  @Test
  final void anIdThatIsThereTwiceIsRefused() {
    Passage double1 = withText(WATER, "Something else.");
    assertThatThrownBy(() -> base.publish("job:one", List.of(WATER, double1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(WATER.id(), "job:one");
    assertThat(base.stats().passages()).isZero();
  }

  @Test
  final void subjectsAndTagsNarrowASearch() {
    base.publish("s", List.of(WATER, VALLEY, LADDER));
    String text = "rivers and valleys, kingdom and crown";
    assertThat(ids(text)).hasSize(3);
    assertThat(ids(base, query(text, Set.of("taoism"), Set.of())))
        .containsExactlyInAnyOrder(WATER.id(), VALLEY.id());
    assertThat(ids(base, query(text, Set.of("taoism", "nobody"), Set.of("water"))))
        .containsExactly(WATER.id());
    assertThat(ids(base, query(text, Set.of(), Set.of("water", "ascent"))))
        .containsExactlyInAnyOrder(WATER.id(), LADDER.id());
    assertThat(ids(base, query(text, Set.of("kabbalistic_mysticism"), Set.of("water")))).isEmpty();
    assertThat(ids(base, query("", Set.of(), Set.of("softness"))))
        .containsExactly(VALLEY.id(), WATER.id());
  }

  private static KnowledgeQuery query(String text, Set<String> subjects, Set<String> tags) {
    return new KnowledgeQuery(text, subjects, tags, 10, Mode.FUSED);
  }

  @Test
  final void theLimitIsTheMost() {
    base.publish("s", many(30));
    assertThat(base.search(new KnowledgeQuery("stone", Set.of(), 4))).hasSize(4);
    assertThat(base.search(new KnowledgeQuery("", Set.of(), 7))).hasSize(7);
    assertThat(base.search(new KnowledgeQuery("stone", Set.of(), 1000))).hasSize(30);
  }

  @Test
  final void wordsAreFoundInOtherFormsInTitleTagsAndSubject() {
    base.publish("s", List.of(WATER, VALLEY, LADDER));
    assertThat(ids("the river's gift", Mode.KEYWORD)).containsExactly(WATER.id());
    assertThat(ids("yielding", Mode.KEYWORD)).containsExactly(WATER.id());
    assertThat(ids("ascents", Mode.KEYWORD)).containsExactly(LADDER.id());
    assertThat(ids("Kabbalistic", Mode.KEYWORD)).containsExactly(LADDER.id());
    assertThat(ids("the of and", Mode.KEYWORD)).isEmpty();
  }

  @Test
  final void whatIsLookedForIsNoSyntax() {
    base.publish("s", List.of(WATER, VALLEY));
    assertThat(ids("NOT +(rivers AND title:* \"", Mode.KEYWORD)).contains(WATER.id());
    String long1 = String.join(" ", Collections.nCopies(500, "river"));
    String long2 = String.join(" ", IntStream.range(0, 3000).mapToObj(i -> "word" + i).toList());
    assertThat(ids(long1 + " " + long2, Mode.KEYWORD)).contains(WATER.id());
  }

  @Test
  final void passagesOfTheSameScoreComeByTheirIds() {
    List<Passage> same = new ArrayList<>(IntStream.range(0, 40).mapToObj(this::same).toList());
    List<String> byId = same.stream().map(Passage::id).sorted().toList();
    shuffle(same, 7);
    base.publish("s", same);
    assertThat(ids("stone")).isEqualTo(byId.subList(0, 10));
    assertThat(ids("")).isEqualTo(byId.subList(0, 10));
  }

  private Passage same(int i) {
    return named("p" + i, "Stone upon stone.");
  }

  @Test
  final void theAnswerDependsOnTheContentAndNotOnItsHistory() {
    long seed = 20261124;
    List<Passage> passages = new ArrayList<>(many(120));
    base.publish("all", passages);
    var expected = base.search(new KnowledgeQuery("stone river 7", Set.of(), 20));
    base.publish("all", List.of());
    shuffle(passages, seed);
    for (int i = 0; i < 4; i++) {
      List<Passage> part = passages.subList(i * 30, i * 30 + 30);
      base.publish("part" + i, part.stream().map(p -> withText(p, "Stone, once.")).toList());
      base.publish("part" + i, part);
    }
    assertThat(base.search(new KnowledgeQuery("stone river 7", Set.of(), 20)))
        .as("seed %d", seed)
        .isEqualTo(expected);
  }

  @Test
  final void aReaderBesideSeesWhatIsPublished() {
    try (KnowledgeBase reader = open(embedder())) {
      assertThat(reader.find(WATER.id())).isEmpty();
      base.publish("s", List.of(WATER));
      assertThat(reader.find(WATER.id())).contains(WATER);
      base.publish("s", List.of(VALLEY));
      assertThat(reader.find(WATER.id())).isEmpty();
      assertThat(ids(reader, new KnowledgeQuery("valley", Set.of(), 10)))
          .containsExactly(VALLEY.id());
    }
  }

  @Test
  final void whatIsThereIsCounted() {
    base.publish("job:one", List.of(WATER, VALLEY));
    base.publish("job:two", List.of(LADDER));
    Stats stats = base.stats();
    assertThat(stats.passages()).isEqualTo(3);
    assertThat(stats.subjects()).isEqualTo(Map.of("taoism", 2L, "kabbalistic_mysticism", 1L));
    assertThat(stats.tags()).isEqualTo(Map.of("ascent", 1L, "softness", 2L, "water", 1L));
    base.publish("job:one", List.of(VALLEY));
    assertThat(base.stats().sources()).isEqualTo(Map.of("job:one", 1L, "job:two", 1L));
    assertThat(base.stats().tags()).isEqualTo(Map.of("ascent", 1L, "softness", 1L));
  }

  private static List<Passage> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> named("p" + i, "stone ".repeat(i % 5 + 1) + "river " + i))
        .toList();
  }

  private static void shuffle(List<Passage> passages, long seed) {
    Collections.shuffle(passages, new SplittableRandom(seed));
  }
}
