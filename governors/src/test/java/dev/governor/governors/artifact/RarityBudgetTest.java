package dev.governor.governors.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RarityBudgetTest {

  @Test
  void everyGovernorHasTwoAndAtMostOneThatIsLegendaryOrMythic() {
    for (Governor governor : Canon.get().governors()) {
      List<Rarity> budget = RarityBudget.of(governor);
      assertThat(budget).as(governor.originalId()).hasSize(ArtifactItem.SLOTS);
      assertThat(budget.stream().filter(Rarity::singular).count())
          .as(governor.originalId())
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void noLowerAethyrHasARarerArtifact() {
    List<Governor> governors = Canon.get().governors();
    for (int i = 1; i < governors.size(); i++) {
      assertThat(RarityBudget.of(governors.get(i)).getFirst())
          .as(governors.get(i).originalId())
          .isLessThanOrEqualTo(RarityBudget.of(governors.get(i - 1)).getFirst());
    }
  }

  @Test
  void rarerIsFewerFromRareUpwards() {
    Map<Rarity, Long> counts =
        Canon.get().governors().stream()
            .flatMap(governor -> RarityBudget.of(governor).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                Rarity.COMMON, 52L,
                Rarity.UNCOMMON, 46L,
                Rarity.RARE, 60L,
                Rarity.LEGENDARY, 18L,
                Rarity.MYTHIC, 6L));
  }

  @Test
  void magnitudesAreBoundedForEveryEffectAndGrowWithRarity() {
    for (EffectType effect : EffectType.values()) {
      Magnitudes.Bounds before = new Magnitudes.Bounds(0, 0);
      for (Rarity rarity : Rarity.values()) {
        Magnitudes.Bounds bounds = Magnitudes.of(effect, rarity);
        assertThat(bounds.min()).isBetween(Math.max(1, before.min()), bounds.max());
        assertThat(bounds.max()).isGreaterThanOrEqualTo(before.max());
        before = bounds;
      }
    }
  }
}
