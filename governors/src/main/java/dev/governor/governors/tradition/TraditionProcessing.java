package dev.governor.governors.tradition;

import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.type.RecordJobType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// TRADITION_PROCESSING: makes of a document about a tradition what characters draw on.
///
/// The input is a folder of documents named after their traditions, or rows with `id`,
/// `display_name`, `group` and `source_notes`.
public final class TraditionProcessing
    extends RecordJobType<TraditionSeed, TraditionAnswer, Tradition> {

  /// For jobs in Java: `BatchJobConfig.builder(TraditionProcessing.TYPE)`.
  public static final TraditionProcessing TYPE = new TraditionProcessing();

  /// Twelve concepts with all their texts at full length.
  private static final int MAX_TOKENS = 6000;

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public TraditionProcessing() {
    super(
        BatchJobType.TRADITION_PROCESSING,
        TraditionSeed.class,
        TraditionAnswer.class,
        Tradition.class);
  }

  @Override
  public String description() {
    return "Makes of a document about a tradition its concepts, and what characters draw on.";
  }

  @Override
  public Stream<TraditionSeed> split(JsonNode row) {
    return Stream.of(SeedRow.resolve(row, Set.of()));
  }

  @Override
  public String keyOf(TraditionSeed item) {
    return item.id();
  }

  @Override
  public Prompt prompt(TraditionSeed item) {
    return TraditionPrompt.of(item);
  }

  @Override
  public String promptTemplate() {
    return TraditionPrompt.templates();
  }

  @Override
  protected Tradition complete(TraditionSeed item, TraditionAnswer answer) {
    return Tradition.of(item, answer);
  }

  @Override
  public List<Violation> check(TraditionSeed item, Tradition output) {
    return TraditionRules.check(item, output);
  }

  @Override
  public int maxTokens() {
    return MAX_TOKENS;
  }
}
