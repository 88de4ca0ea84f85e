package dev.governor.providers.anthropic;

import dev.governor.api.provider.ModelInfo;

/// The version of the interface that a model is asked by.
///
/// The newer one refuses sampling parameters for every model, even at their defaults; the older one
/// is for models that take a temperature, and only for them.
enum ApiVersion {
  WITH_TEMPERATURE("2023-06-01"),
  WITHOUT_TEMPERATURE("2026-10-21");

  private final String text;

  ApiVersion(String text) {
    this.text = text;
  }

  static ApiVersion of(ModelInfo model) {
    return model.capacity().takesTemperature() ? WITH_TEMPERATURE : WITHOUT_TEMPERATURE;
  }

  /// As the header `anthropic-version` carries it.
  String text() {
    return text;
  }
}
