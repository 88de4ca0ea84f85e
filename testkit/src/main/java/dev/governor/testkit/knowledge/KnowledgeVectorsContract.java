package dev.governor.testkit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import dev.governor.api.knowledge.KnowledgeBase.Stats;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.KnowledgeQuery.Mode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a knowledge base must do with vectors.
public abstract class KnowledgeVectorsContract extends KnowledgeBaseFixture {

  private final WordEmbedder words = new WordEmbedder();

  @Override
  protected final Optional<Embedder> embedder() {
    return Optional.of(words);
  }

  @Test
  final void onlyWhatIsNewOrChangedIsEmbedded() {
    base.publish("s", List.of(WATER, VALLEY));
    assertThat(words.asked()).hasSize(2);
    base.publish("s", List.of(WATER, VALLEY));
    base.publish("t", List.of(LADDER));
    assertThat(words.asked()).hasSize(3);
    base.publish("s", List.of(WATER, withText(VALLEY, "Changed.")));
    assertThat(words.asked()).hasSize(4);
    assertThat(words.asked().getLast()).contains("Changed.");
  }

  @Test
  final void theNearestVectorComesFirst() {
    base.publish("s", List.of(WATER, VALLEY, LADDER));
    assertThat(ids("a valley is empty", Mode.VECTOR)).startsWith(VALLEY.id()).hasSize(3);
    KnowledgeQuery narrowed =
        new KnowledgeQuery(
            "a valley is empty", Set.of("kabbalistic_mysticism"), Set.of(), 10, Mode.VECTOR);
    assertThat(ids(base, narrowed)).containsExactly(LADDER.id());
    assertThat(ids("a valley is empty")).startsWith(VALLEY.id()).hasSize(3);
  }

  @Test
  final void passagesWithoutVectorsGetThemWhenTheyArePublishedAgain() {
    try (KnowledgeBase plain = open(Optional.empty())) {
      plain.publish("s", List.of(WATER, VALLEY));
    }
    assertThat(base.stats().vectors()).isZero();
    assertThat(ids("rivers")).containsExactly(WATER.id());
    assertThat(base.publish("s", List.of(WATER, VALLEY))).isEqualTo(new Changes(0, 2, 0, 0));
    Stats stats = base.stats();
    assertThat(stats.vectors()).isEqualTo(2);
    assertThat(stats.embedder()).contains("words");
  }

  @Test
  final void whoeverPublishesWithoutVectorsLeavesThoseThereAre() {
    base.publish("s", List.of(WATER, VALLEY));
    try (KnowledgeBase plain = open(Optional.empty())) {
      assertThat(plain.publish("s", List.of(WATER, withText(VALLEY, "Changed."))))
          .isEqualTo(new Changes(0, 1, 0, 1));
      assertThat(plain.stats().vectors()).isZero();
    }
    assertThat(base.stats().vectors()).isEqualTo(1);
  }

  @Test
  final void vectorsOfAnotherModelDoNotCount() {
    base.publish("s", List.of(WATER));
    try (KnowledgeBase other = open(Optional.of(new WordEmbedder("others")))) {
      assertThat(other.stats().vectors()).isZero();
      assertThat(ids(other, new KnowledgeQuery("rivers", Set.of(), Set.of(), 10, Mode.VECTOR)))
          .isEmpty();
      assertThat(other.publish("s", List.of(WATER))).isEqualTo(new Changes(0, 1, 0, 0));
      assertThat(other.stats().vectors()).isEqualTo(1);
    }
  }

  @Test
  final void vectorsAloneAreRefusedWithoutAnEmbedder() {
    try (KnowledgeBase plain = open(Optional.empty())) {
      KnowledgeQuery query = new KnowledgeQuery("rivers", Set.of(), Set.of(), 10, Mode.VECTOR);
      assertThatThrownBy(() -> plain.search(query))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("vectors");
    }
  }

  @Test
  final void anEmbedderThatFailsChangesNothing() {
    base.publish("s", List.of(WATER));
    try (KnowledgeBase failing = open(Optional.of(new Failing()))) {
      assertThatThrownBy(() -> failing.publish("s", List.of(VALLEY)))
          .hasMessage("the embedder's own");
    }
    assertThat(base.find(WATER.id())).contains(WATER);
    assertThat(base.find(VALLEY.id())).isEmpty();
    assertThat(base.publish("s", List.of(VALLEY))).isEqualTo(new Changes(1, 0, 1, 0));
  }

  private static final class Failing implements Embedder {

    @Override
    public String name() {
      return "failing";
    }

    @Override
    public int dimensions() {
      return 384;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      throw new IllegalStateException("the embedder's own");
    }
  }
}
