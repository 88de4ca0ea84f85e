package dev.governor.governors.mechanics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.governors.questline.Difficulty;
import dev.governor.governors.storyline.Level;
import dev.governor.governors.storyline.Storyline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BalanceReportTest {

  private static final int ALL = 91;
  private static final long SEED = 1;
  private static final World WORLD = Worlds.of(ALL, SEED);
  private static final BalanceReport REPORT = BalanceReport.of(WORLD);

  @Test
  void everyFigureIsKnownOfAll91() {
    assertThat(REPORT.governors()).hasSize(ALL);
    assertThat(REPORT.figures()).extracting(Figure::metric).containsExactly(Metric.values());
    assertThat(REPORT.figures())
        .as("seed %d", SEED)
        .allSatisfy(figure -> assertThat(figure.governors()).isEqualTo(ALL));
  }

  @Test
  void mastershipIsWithinReachOfEveryGovernor() {
    assertThat(REPORT.governors())
        .allSatisfy(governor -> {
          assertThat(governor.highestReputation().orElseThrow())
              .isGreaterThanOrEqualTo(Level.MASTER.minReputation());
          assertThat(governor.story().orElseThrow().mastery()).isPresent();
        });
  }

  @Test
  void whatIsLeastIsNotMoreThanWhatIsMost() {
    assertThat(REPORT.figures())
        .extracting(Figure::over)
        .allSatisfy(spread -> {
          assertThat(spread.min()).isLessThanOrEqualTo(spread.median());
          assertThat(spread.median()).isLessThanOrEqualTo(spread.max());
        });
  }

  @Test
  void rewardsAreToldByTierAndDifficulty() {
    assertThat(REPORT.tiers()).extracting(TierRewards::level).containsExactly(Level.values());
    assertThat(REPORT.quests())
        .extracting(QuestRewards::difficulty)
        .containsExactly(Difficulty.values());
    assertThat(REPORT.quests().stream().mapToInt(QuestRewards::quests).sum()).isEqualTo(ALL);
    assertThat(REPORT.artifacts().stream().mapToLong(RarityCount::artifacts).sum())
        .isEqualTo(2 * ALL);
  }

  @Test
  void theRewardTableHasEveryUnlockOnce() {
    for (Storyline storyline : WORLD.storylines()) {
      List<String> unlocks = new ArrayList<>();
      RewardTable.of(storyline).tiers().forEach(row -> unlocks.addAll(row.unlocks()));
      assertThat(unlocks)
          .as("seed %d, %s", SEED, storyline.governorId())
          .containsExactlyInAnyOrderElementsOf(storyline.tiers().getLast().unlocks());
    }
  }

  @Test
  void whoIsFarFromTheOthersIsNamed() {
    List<GovernorBalance> balances = new ArrayList<>(REPORT.governors());
    GovernorBalance first = balances.getFirst();
    QuestBalance quest = first.quest().orElseThrow();
    QuestBalance generous = new QuestBalance(quest.difficulty(), quest.minutes(), 60, 1, 1);
    balances.set(
        0,
        new GovernorBalance(
            first.governorId(),
            first.highestReputation(),
            first.story(),
            first.rewards(),
            Optional.of(generous)));
    assertThat(Figure.outliers(Metric.QUEST_REPUTATION, balances))
        .anySatisfy(outlier -> {
          assertThat(outlier.governorId()).isEqualTo("OCCODON");
          assertThat(outlier.value()).isEqualTo(60);
          assertThat(outlier.high()).isLessThan(60);
        });
  }

  @Test
  void ofFewerThanEightNobodyStandsOut() {
    assertThat(Figure.outliers(Metric.QUEST_REPUTATION, REPORT.governors().subList(0, 7)))
        .isEmpty();
  }

  @Test
  void theReportIsJson() {
    JsonNode json = Json.parse(Json.write(REPORT));
    assertThat(json.get("governors")).hasSize(ALL);
    assertThat(json.at("/figures/0/metric").stringValue()).isEqualTo("highest_reputation");
    assertThat(Json.read(json, BalanceReport.class)).isEqualTo(REPORT);
  }

  @Test
  void theReportIsReadable() {
    assertThat(BalanceText.markdown(REPORT))
        .startsWith("# Balance of 91 governors")
        .contains("| highest reputation within reach | 91 |", "| OCCODON | ", "| mythic | 6 |")
        .doesNotContain("{{", "Optional", "&#");
  }

  @Test
  void theSameWorldGivesTheSameReport() {
    assertThat(BalanceReport.of(Worlds.of(10, SEED)))
        .isEqualTo(BalanceReport.of(Worlds.of(10, SEED)));
  }

  @Test
  void aWorldInWhichNothingWasMadeHasAReportToo() {
    BalanceReport empty = BalanceReport.of(new World(List.of(), List.of(), List.of(), List.of()));
    assertThat(empty.figures()).isEmpty();
    assertThat(BalanceText.markdown(empty)).contains("Nobody.");
  }

  @Test
  void aWorldOfArtifactsAloneHasAReportToo() {
    World artifacts = new World(List.of(), List.of(), List.of(), WORLD.artifacts());
    assertThat(BalanceText.markdown(BalanceReport.of(artifacts)))
        .contains("| OCCODON | - | - | - | - | - | - |");
  }
}
