package dev.governor.governors.mechanics;

import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.artifact.Rarity;
import dev.governor.governors.questline.Difficulty;
import dev.governor.governors.questline.Questline;
import dev.governor.governors.storyline.Level;
import dev.governor.governors.storyline.Reach;
import dev.governor.governors.storyline.Storyline;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How well all governors balance: what each asks and gives, how far they differ, and who stands
/// out. As JSON by `Json.write`; for people by [BalanceText].
///
/// @param governors one by one
/// @param figures over all of them; none of what is not known
/// @param tiers what stories give; empty where there are none
/// @param quests what quests give, by difficulty
/// @param artifacts by rarity
/// @param outliers who is far from the others
/// @param arcs what goes on between governors
public record BalanceReport(
    List<GovernorBalance> governors,
    List<Figure> figures,
    List<TierRewards> tiers,
    List<QuestRewards> quests,
    List<RarityCount> artifacts,
    List<Outlier> outliers,
    List<Arc> arcs) {

  public BalanceReport {
    governors = List.copyOf(governors);
    figures = List.copyOf(figures);
    tiers = List.copyOf(tiers);
    quests = List.copyOf(quests);
    artifacts = List.copyOf(artifacts);
    outliers = List.copyOf(outliers);
    arcs = List.copyOf(arcs);
  }

  public static BalanceReport of(World world) {
    List<GovernorBalance> governors = balances(world);
    return new BalanceReport(
        governors,
        Arrays.stream(Metric.values())
            .flatMap(metric -> Figure.of(metric, governors).stream())
            .toList(),
        tiers(governors),
        quests(governors),
        rarities(world.artifacts()),
        Arrays.stream(Metric.values())
            .flatMap(metric -> Figure.outliers(metric, governors).stream())
            .toList(),
        Arcs.of(world));
  }

  private static List<GovernorBalance> balances(World world) {
    Map<String, Storyline> stories = byGovernor(world.storylines(), Storyline::governorId);
    Map<String, Questline> quests = byGovernor(world.questlines(), Questline::governorId);
    return world.governors().stream()
        .map(id ->
            balance(id, Optional.ofNullable(stories.get(id)), Optional.ofNullable(quests.get(id))))
        .toList();
  }

  private static <T> Map<String, T> byGovernor(List<T> results, Function<T, String> governor) {
    return results.stream()
        .collect(Collectors.toMap(governor, Function.identity(), (first, _) -> first));
  }

  private static GovernorBalance balance(
      String id, Optional<Storyline> story, Optional<Questline> quest) {
    return new GovernorBalance(
        id,
        story.map(known -> OptionalInt.of(Reach.of(known).highest())).orElse(OptionalInt.empty()),
        story.flatMap(StoryWays::of),
        story.map(RewardTable::of),
        quest.map(QuestBalance::of));
  }

  private static List<TierRewards> tiers(List<GovernorBalance> governors) {
    List<RewardTable> tables =
        governors.stream().map(GovernorBalance::rewards).flatMap(Optional::stream).toList();
    return tables.isEmpty()
        ? List.of()
        : Arrays.stream(Level.values()).map(level -> TierRewards.of(level, tables)).toList();
  }

  private static List<QuestRewards> quests(List<GovernorBalance> governors) {
    Map<Difficulty, List<QuestBalance>> quests =
        governors.stream()
            .map(GovernorBalance::quest)
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(QuestBalance::difficulty));
    return Arrays.stream(Difficulty.values())
        .flatMap(difficulty ->
            Stream.ofNullable(quests.get(difficulty))
                .map(known -> QuestRewards.of(difficulty, known)))
        .toList();
  }

  private static List<RarityCount> rarities(List<Artifact> artifacts) {
    return Arrays.stream(Rarity.values())
        .map(rarity ->
            new RarityCount(
                rarity, artifacts.stream().filter(artifact -> artifact.rarity() == rarity).count()))
        .toList();
  }
}
