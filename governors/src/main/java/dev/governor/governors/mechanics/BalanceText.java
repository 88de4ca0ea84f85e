package dev.governor.governors.mechanics;

import com.samskivert.mustache.Template;
import dev.governor.governors.prompt.PromptFiles;
import dev.governor.governors.storyline.Economy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A balance report in Markdown, for people.
public final class BalanceText {

  private static final Template TEMPLATE =
      PromptFiles.compile(PromptFiles.text(BalanceText.class, "balance.mustache"));

  private BalanceText() {}

  public static String markdown(BalanceReport report) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("count", report.governors().size());
    view.put("energy", Economy.ENERGY);
    view.put("blocksPerEnergy", Economy.BLOCKS_PER_ENERGY);
    view.put("cooldown", Economy.COOLDOWN_BLOCKS);
    view.put("figures", report.figures());
    view.put("tiers", report.tiers());
    view.put("quests", report.quests());
    view.put("artifacts", report.artifacts());
    view.put("outliers", report.outliers());
    view.put("nobody", report.outliers().isEmpty());
    view.put("arcKinds", Arrays.stream(ArcKind.values()).map(kind -> arcs(kind, report)).toList());
    view.put("governors", report.governors().stream().map(BalanceText::line).toList());
    return TEMPLATE.execute(view);
  }

  private static Map<String, Object> arcs(ArcKind kind, BalanceReport report) {
    List<Arc> arcs = report.arcs().stream().filter(arc -> arc.kind() == kind).toList();
    return Map.of(
        "kind",
        kind,
        "count",
        arcs.size(),
        "largest",
        arcs.stream().mapToInt(arc -> arc.governors().size()).max().orElse(0),
        "oneSided",
        arcs.stream().filter(arc -> !arc.mutual()).count());
  }

  /// One governor as a row of a table.
  private static String line(GovernorBalance balance) {
    List<String> cells =
        List.of(
            balance.governorId(),
            cell(Metric.HIGHEST_REPUTATION, balance),
            balance
                .story()
                .map(ways -> String.format(Locale.ROOT, "%.0f", ways.ways()))
                .orElse("-"),
            balance.story().map(ways -> shown(ways.energy())).orElse("-"),
            balance.story().map(ways -> shown(ways.blocks())).orElse("-"),
            balance.quest().map(quest -> quest.difficulty().toString()).orElse("-"),
            cell(Metric.QUEST_MINUTES, balance));
    return String.join(" | ", cells);
  }

  private static String cell(Metric metric, GovernorBalance balance) {
    return metric.of(balance).map(String::valueOf).orElse("-");
  }

  private static String shown(Spread spread) {
    return spread.min() + " / " + spread.median() + " / " + spread.max();
  }
}
