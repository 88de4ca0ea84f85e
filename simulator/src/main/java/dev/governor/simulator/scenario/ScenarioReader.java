package dev.governor.simulator.scenario;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ModelInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads scenario files.
final class ScenarioReader {

  private static final String DOLLARS = "an amount of dollars";

  private final Problems problems;

  private ScenarioReader(String file) {
    this.problems = new Problems(file);
  }

  /// @param name what it goes by
  /// @param file where it is, for messages
  /// @throws InvalidInputException with a sentence for each thing that is wrong
  static Scenario read(String name, String file, String text) {
    ScenarioReader reader = new ScenarioReader(file);
    Scenario scenario =
        reader.node(text).map(node -> reader.scenario(name, node)).orElse(Scenario.CALM);
    reader.problems.throwIfAny();
    return scenario;
  }

  private Optional<Node> node(String text) {
    try {
      Optional<Node> node = new Compose(LoadSettings.builder().build()).composeString(text);
      if (node.isEmpty()) {
        problems.add(1, "the scenario is empty; it needs at least a description");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(line, "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(1, "this is no YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Scenario scenario(String name, Node node) {
    Section all = new Section("", node, problems);
    Optional<String> description = all.text("description");
    if (description.isEmpty() && !all.has("description")) {
      problems.add(node, "description is missing: say in a sentence what happens");
    }
    Scenario scenario =
        new Scenario(
            name,
            description.orElse(""),
            latency(all),
            all.share("first_token", Scenario.USUAL_FIRST_TOKEN),
            all.sections("limits").stream().map(ScenarioReader::limit).toList(),
            all.sections("faults").stream()
                .flatMap(section -> FaultReader.rule(section).stream())
                .toList(),
            all.section("spend_limit").map(ScenarioReader::spend).orElse(SpendLimit.NONE),
            all.section("cache").map(ScenarioReader::cache).orElse(CacheTerms.USUAL),
            all.section("batches").map(BatchReader::terms).orElse(BatchTerms.USUAL),
            Set.copyOf(all.texts("keys")),
            prices(all));
    all.end();
    return scenario;
  }

  private static Latency latency(Section all) {
    if (all.isPlain("latency")) {
      return new Latency.Fixed(all.duration("latency").orElse(Duration.ZERO));
    }
    Optional<Section> latency = all.section("latency");
    if (latency.isEmpty()) {
      return Latency.NONE;
    }
    Section section = latency.get();
    Optional<Duration> from = section.duration("from");
    Optional<Duration> to = section.duration("to");
    Optional<Duration> p50 = section.duration("p50");
    Optional<Duration> p95 = section.duration("p95");
    section.end();
    if (from.isPresent() != to.isPresent() || p50.isPresent() != p95.isPresent()) {
      all.problem("latency", "needs from and to, or p50 and p95");
    } else if (from.isPresent() && to.isPresent()) {
      if (from.get().compareTo(to.get()) <= 0) {
        return new Latency.Uniform(from.get(), to.get());
      }
      section.problem("from", "must not be above to");
    } else if (p50.isPresent() && p95.isPresent()) {
      if (p50.get().isPositive() && p50.get().compareTo(p95.get()) <= 0) {
        return new Latency.Lognormal(p50.get(), p95.get());
      }
      section.problem("p50", "must be above 0 and not above p95");
    }
    return Latency.NONE;
  }

  private static Limit limit(Section section) {
    Limit limit =
        new Limit(
            section.text("model").orElse("*"),
            section.count("requests_per_minute"),
            section.count("input_tokens_per_minute"),
            section.count("output_tokens_per_minute"),
            section.count("tokens_per_minute"),
            section.share("burst", 1),
            section.section("acceleration").flatMap(ScenarioReader::acceleration),
            !section.flag("headers", true));
    section.end();
    return limit;
  }

  private static Optional<Acceleration> acceleration(Section section) {
    OptionalLong requests = section.count("requests_per_minute");
    Optional<Duration> doubling = section.duration("doubling");
    section.end();
    if (!section.has("requests_per_minute") || !section.has("doubling")) {
      section.problem("doubling", "needs requests_per_minute and doubling");
      return Optional.empty();
    }
    if (doubling.filter(Duration::isZero).isPresent()) {
      section.problem("doubling", "must be longer than 0s");
      return Optional.empty();
    }
    return requests.isPresent()
        ? doubling.map(span -> new Acceleration(requests.getAsLong(), span))
        : Optional.empty();
  }

  private static SpendLimit spend(Section section) {
    SpendLimit limit = new SpendLimit(section.amount("usd", DOLLARS), section.count("requests"));
    section.end();
    return limit;
  }

  private static CacheTerms cache(Section section) {
    CacheTerms terms =
        new CacheTerms(
            (int) section.count("min_tokens").orElse(CacheTerms.USUAL.minTokens()),
            section.duration("ttl").orElse(CacheTerms.USUAL.ttl()));
    section.end();
    return terms;
  }

  private static Map<String, ModelInfo.Prices> prices(Section all) {
    Map<String, ModelInfo.Prices> prices = new HashMap<>();
    Optional<Section> models = all.section("prices");
    for (String model : models.map(Section::names).orElse(Set.of())) {
      models
          .flatMap(section -> section.section(model))
          .ifPresent(section -> prices.put(model, price(section)));
    }
    return prices;
  }

  private static ModelInfo.Prices price(Section section) {
    String kind = "dollars for a million tokens";
    Optional<BigDecimal> input = section.amount("input", kind);
    Optional<BigDecimal> output = section.amount("output", kind);
    Optional<BigDecimal> write = section.amount("cache_write", kind);
    Optional<BigDecimal> read = section.amount("cache_read", kind);
    Optional<BigDecimal> factor = section.amount("batch_factor", "a factor such as 0.5");
    section.end();
    for (String name : List.of("input", "output")) {
      if (!section.has(name)) {
        section.problem(name, "is missing: what do a million tokens cost?");
      }
    }
    return new ModelInfo.Prices(
        new ModelInfo.Rates(input, output, write, read), Optional.empty(), factor);
  }
}
