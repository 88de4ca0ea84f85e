package dev.governor.governors.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.artifact.Effect;
import dev.governor.governors.artifact.EffectType;
import dev.governor.governors.storyline.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadoutTest {

  private static final Artifact ANY = Worlds.of(1, 1).artifacts().getFirst();

  private static Artifact with(EffectType type, int magnitude) {
    return new Artifact(
        ANY.schemaVersion(),
        ANY.subjectId(),
        ANY.id(),
        ANY.governorId(),
        ANY.name(),
        ANY.kind(),
        ANY.rarity(),
        ANY.element(),
        ANY.description(),
        ANY.lore(),
        new Effect(type, magnitude, 0, 0),
        ANY.correspondences(),
        ANY.dependsOn());
  }

  @Test
  void whoCarriesNothingHasWhatEverybodyHas() {
    assertThat(Loadout.NONE).isEqualTo(new Loadout(25, 20, 0, 144));
  }

  @Test
  void ofSeveralWithTheSameEffectTheStrongestCounts() {
    assertThat(
            Loadout.of(
                List.of(
                    with(EffectType.ENERGY_CAP, 3),
                    with(EffectType.ENERGY_CAP, 9),
                    with(EffectType.ENERGY_REGEN, 4),
                    with(EffectType.REPUTATION_BONUS, 20),
                    with(EffectType.COOLDOWN_REDUCTION, 44),
                    with(EffectType.DIVINATION_HINT, 5))))
        .isEqualTo(new Loadout(34, 24, 20, 100));
  }

  @Test
  void onlyGainsOfReputationGrow() {
    Loadout loadout = new Loadout(25, 20, 20, 144);
    assertThat(loadout.reputation(10, 10)).isEqualTo(22);
    assertThat(loadout.reputation(10, -5)).isEqualTo(5);
    assertThat(loadout.reputation(2, -5)).isZero();
    assertThat(loadout.reputation(95, 15)).isEqualTo(100);
    assertThat(Level.at(Loadout.NONE.reputation(70, 6))).isEqualTo(Level.MASTER);
  }

  @Test
  void aGovernorReceivesOnceIn144Blocks() {
    Visits visits = Visits.NONE.met("OCCODON", 1000, Loadout.NONE);
    assertThat(visits.blocksUntil("OCCODON", 1000)).isEqualTo(144);
    assertThat(visits.blocksUntil("OCCODON", 1143)).isEqualTo(1);
    assertThat(visits.blocksUntil("OCCODON", 1144)).isZero();
    assertThat(visits.blocksUntil("PASCOMB", 1000)).isZero();
    assertThatThrownBy(() -> visits.met("OCCODON", 1100, Loadout.NONE))
        .hasMessage("OCCODON receives again in 44 blocks");
    assertThat(visits.met("OCCODON", 1144, Loadout.NONE).blocksUntil("OCCODON", 1144))
        .isEqualTo(144);
  }

  @Test
  void anArtifactShortensTheWait() {
    Visits visits = Visits.NONE.met("OCCODON", 0, new Loadout(25, 20, 0, 100));
    assertThat(visits.blocksUntil("OCCODON", 0)).isEqualTo(100);
  }
}
