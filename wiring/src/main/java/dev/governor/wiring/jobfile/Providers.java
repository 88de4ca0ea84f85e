package dev.governor.wiring.jobfile;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Sampling;
import dev.governor.engine.pace.LaneSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks the provider of a job: its name, the names of its settings, and by making it, their
/// values, the model and the key.
final class Providers {

  private final ProviderCheck check;
  private final List<String> names;

  Providers(ProviderCheck check) {
    this.check = check;
    this.names = check.factories().stream().map(ProviderFactory::name).sorted().toList();
  }

  /// @param maxTokens where the job says nothing
  void check(Block job, int maxTokens) {
    Optional<Element> written = job.element(JobFields.PROVIDER);
    job.read(JobFields.PROVIDER)
        .ifPresent(config -> check(config, written.orElseThrow(), job, maxTokens));
  }

  private void check(ProviderConfig config, Element written, Block job, int maxTokens) {
    Problems problems = job.problems();
    Optional<ProviderFactory> factory =
        check.factories().stream().filter(each -> each.name().equals(config.name())).findFirst();
    if (factory.isEmpty()) {
      String near = Nearest.hint(config.name(), names);
      problems.add(
          at(written, ProviderForm.NAME),
          "%s '%s' is not a provider%s"
              .formatted(
                  path(job),
                  Shown.text(config.name()),
                  near.isEmpty() ? "; there " + Shown.are(names) : near));
      return;
    }
    if (allKnown(factory.get(), config, written, job)) {
      Sampling sampling =
          new Sampling(
              job.read(JobFields.MAX_TOKENS).orElse(maxTokens),
              job.read(JobFields.TEMPERATURE).orElse(BatchJobConfig.DEFAULT_TEMPERATURE));
      make(factory.get(), config, written, job, sampling);
    }
  }

  private static boolean allKnown(
      ProviderFactory factory, ProviderConfig config, Element written, Block job) {
    List<String> known =
        Stream.concat(factory.settings().stream(), LaneSettings.NAMES.stream()).toList();
    List<String> unknown =
        config.settings().keySet().stream().filter(name -> !known.contains(name)).toList();
    for (String name : unknown) {
      String near = Nearest.hint(name, known);
      job.problems()
          .add(
              at(written, name),
              "%s.%s is not a setting of %s%s"
                  .formatted(
                      path(job),
                      Shown.text(name),
                      factory.name(),
                      near.isEmpty() ? "; it takes " + Shown.all(known) : near));
    }
    return unknown.isEmpty();
  }

  private void make(
      ProviderFactory factory,
      ProviderConfig config,
      Element written,
      Block job,
      Sampling sampling) {
    String model = job.read(JobFields.MODEL).orElse(BatchJobConfig.DEFAULT_MODEL);
    try {
      check.make(factory, config, model, sampling);
    } catch (InvalidInputException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("'" + model + "'")) {
        Origin at = job.has(JobFields.MODEL) ? job.at(JobFields.MODEL) : written.at();
        job.problems().add(at, Block.join(job.path(), "model: ") + message);
      } else {
        tell(message, config, written, job);
      }
    }
  }

  private static void tell(String message, ProviderConfig config, Element written, Block job) {
    String culprit =
        config.settings().keySet().stream()
            .filter(message::contains)
            .max(Comparator.comparingInt(String::length))
            .orElse(ProviderForm.NAME);
    // providers call their settings provider.latency; a message of another kind gets the path
    String sentence =
        message.startsWith("provider.")
            ? Block.join(job.path(), message)
            : path(job) + ": " + message;
    job.problems().add(at(written, culprit), sentence);
  }

  private static String path(Block job) {
    return Block.join(job.path(), JobFields.PROVIDER.name());
  }

  private static Origin at(Element written, String name) {
    return written instanceof Element.Table(_, Map<String, Element.Field> fields)
            && fields.get(name) != null
        ? fields.get(name).at()
        : written.at();
  }
}
