package dev.governor.providers.anthropic;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Sampling;
import java.util.ArrayList;
import java.util.List;

/// What a job is told of asking a model. Pure.
final class AnthropicTerms {

  private AnthropicTerms() {}

  static ModelTerms of(ModelInfo model, Sampling sampling) {
    List<String> notes = new ArrayList<>();
    notes.add(temperature(model, sampling));
    model.capacity().maxOutputTokens().stream()
        .filter(most -> sampling.maxTokens() > most)
        .forEach(most ->
            notes.add("max_tokens is sent as %d, the most of %s".formatted(most, model.id())));
    if (!model.capacity().hasSchemaMode()) {
      notes.add(
          "the schema is sent as text, as the catalogue knows of no schema mode of " + model.id());
    }
    if (model.lifecycle() instanceof Lifecycle.Ending(var ends, var successor)) {
      notes.add(
          model.id()
              + " is deprecated"
              + ends.map(day -> " and ends on " + day).orElse("")
              + successor.map(next -> "; its successor is " + next).orElse(""));
    }
    return ModelTerms.of(model, notes);
  }

  private static String temperature(ModelInfo model, Sampling sampling) {
    String version = "anthropic-version " + ApiVersion.of(model).text();
    return switch (ApiVersion.of(model)) {
      case WITHOUT_TEMPERATURE ->
          "%s; temperature %s is left out, as %s takes none"
              .formatted(version, sampling.temperature(), model.id());
      case WITH_TEMPERATURE ->
          sampling.temperature() > AnthropicRequest.HOTTEST
              ? "%s; temperature %s is sent as %s, the most that the API takes"
                  .formatted(version, sampling.temperature(), AnthropicRequest.HOTTEST)
              : "%s, by which %s takes a temperature".formatted(version, model.id());
    };
  }
}
