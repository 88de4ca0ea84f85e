package dev.governor.wiring.jobfile;

import dev.governor.api.job.Fallback;
import dev.governor.api.job.Rescue;
import dev.governor.api.provider.ProviderConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The fields about what is done for requests that would fail, or come late.
final class RescueFields {

  private static final int MOST_HEDGED = 50;

  /// What is a matter of who is asked.
  private static final List<String> CAUSES =
      List.of(
          "overloaded",
          "timed_out",
          "unreachable",
          "refused",
          "invalid",
          "truncated",
          "empty",
          "rejected",
          "rate_limited");

  static final FieldSpec<List<String>> ON =
      FieldSpec.required(
          "on",
          new ListForm<>(new ChoiceForm<>(causes()), "causes"),
          "After which outcomes it is asked.");

  static final FieldSpec<String> MODEL =
      FieldSpec.required("model", TextForm.PRESENT, "The model's name or alias.");

  static final FieldSpec<ProviderConfig> PROVIDER =
      FieldSpec.optional("provider", new ProviderForm(), "the job's own", "Who has that model.");

  static final BlockForm ONE = new BlockForm(List.of(ON, MODEL, PROVIDER));

  static final FieldSpec<List<Block>> FALLBACK =
      FieldSpec.optional(
          "fallback",
          new ListForm<>(ONE, "blocks with on, model and provider"),
          "",
          "Who is asked instead, by what went wrong, in the order in which they are tried.");

  static final FieldSpec<Double> HEDGE_PERCENT =
      FieldSpec.optional(
          "hedge_percent",
          new DecimalForm(0, MOST_HEDGED),
          "0",
          "How many of the requests, the slowest, are asked a second time; the first answer counts,"
              + " and both are paid.");

  private RescueFields() {}

  static Rescue rescue(Block job, Problems problems) {
    return new Rescue(
        job.read(FALLBACK).orElse(List.of()).stream()
            .flatMap(block -> fallback(block, problems).stream())
            .toList(),
        job.read(HEDGE_PERCENT).filter(percent -> percent > 0).stream()
            .mapToDouble(Double::doubleValue)
            .findFirst());
  }

  private static Optional<Fallback> fallback(Block block, Problems problems) {
    Set<String> causes = new TreeSet<>(block.read(ON).orElse(List.of()));
    Optional<String> model = block.read(MODEL);
    Optional<ProviderConfig> provider = block.read(PROVIDER);
    if (problems.isEmpty() && causes.isEmpty()) {
      problems.add(block.at(ON), block.path() + ".on must name at least one cause");
    }
    return problems.isEmpty()
        ? model.map(name -> new Fallback(causes, name, provider))
        : Optional.empty();
  }

  private static Map<String, String> causes() {
    Map<String, String> named = new LinkedHashMap<>();
    CAUSES.forEach(cause -> named.put(cause, cause));
    return named;
  }
}
