package dev.governor.governors.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EnergyTest {

  private static final int SEEDS = 2000;

  private static Loadout loadout(RandomGenerator random) {
    return new Loadout(random.nextInt(25, 38), random.nextInt(20, 36), 0, 144);
  }

  @Test
  void aPointComesBackEveryFiveBlocks() {
    Energy spent = Energy.full(Loadout.NONE, 1000).less(10);
    assertThat(spent.points()).isEqualTo(15);
    assertThat(spent.at(1004, Loadout.NONE).points()).isEqualTo(15);
    assertThat(spent.at(1005, Loadout.NONE).points()).isEqualTo(16);
    assertThat(spent.at(1050, Loadout.NONE).points()).isEqualTo(25);
    assertThat(spent.at(9999, Loadout.NONE).points()).isEqualTo(25);
  }

  @Test
  void aLookInBetweenChangesNothing() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      Loadout loadout = loadout(random);
      Energy energy = Energy.full(loadout, 7).less(random.nextInt(0, loadout.energyCap() + 1));
      long first = random.nextLong(7, 100);
      long then = first + random.nextLong(0, 100);
      assertThat(energy.at(first, loadout).at(then, loadout))
          .as("seed %d", seed)
          .isEqualTo(energy.at(then, loadout));
    }
  }

  @Test
  void energyNeverShrinksByItselfNorGrowsOverTheCap() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      Loadout loadout = loadout(random);
      Energy energy = Energy.full(loadout, 0).less(random.nextInt(0, loadout.energyCap() + 1));
      assertThat(energy.at(random.nextInt(0, 500), loadout).points())
          .as("seed %d", seed)
          .isBetween(energy.points(), loadout.energyCap());
    }
  }

  @Test
  void whatIsWaitedForIsThereThenAndNotABlockBefore() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      Loadout loadout = loadout(random);
      Energy energy =
          Energy.full(loadout, 0)
              .less(random.nextInt(0, loadout.energyCap() + 1))
              .at(random.nextInt(0, 30), loadout);
      int cost = random.nextInt(0, loadout.energyCap() + 1);
      long wait = energy.blocksUntil(cost, loadout);
      assertThat(energy.at(energy.block() + wait, loadout).points())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(cost);
      if (wait > 0) {
        assertThat(energy.at(energy.block() + wait - 1, loadout).points())
            .as("seed %d", seed)
            .isLessThan(cost);
      }
    }
  }

  @Test
  void whatIsOverALowerCapStaysUntilItIsSpent() {
    Loadout large = new Loadout(30, 20, 0, 144);
    Energy full = Energy.full(large, 0);
    assertThat(full.at(100, Loadout.NONE).points()).isEqualTo(30);
    assertThat(full.less(10).at(100, Loadout.NONE).points()).isEqualTo(25);
  }

  @Test
  void whatCannotBeIsRefused() {
    Energy full = Energy.full(Loadout.NONE, 10);
    assertThatThrownBy(() -> full.less(26)).hasMessageContaining("no energy for 26");
    assertThatThrownBy(() -> full.at(9, Loadout.NONE)).hasMessageContaining("lies before");
    assertThatThrownBy(() -> full.blocksUntil(26, Loadout.NONE)).hasMessageContaining("can spend");
  }
}
