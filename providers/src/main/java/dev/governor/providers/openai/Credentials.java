package dev.governor.providers.openai;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.Secret;
import dev.governor.api.provider.Secrets;
import java.util.Map;
import java.util.Optional;

/// The key, and how it is sent.
///
/// @param name what the key is called, if one is needed
/// @param key if it is there
record Credentials(Optional<String> name, Optional<Secret> key, String header) {

  static Credentials of(OpenAiSettings settings, Secrets secrets) {
    return new Credentials(
        settings.keyName(), settings.keyName().flatMap(secrets::find), settings.keyHeader());
  }

  /// Why nothing can be asked, if so.
  Optional<String> problem() {
    return name.filter(_ -> key.isEmpty())
        .map(missing ->
            "the key %s is missing: set it in the environment or the secrets file, or name another with provider.api_key_env"
                .formatted(missing));
  }

  /// @throws InvalidInputException if a key is needed and not there
  void require() {
    problem()
        .ifPresent(sentence -> {
          throw new InvalidInputException(sentence);
        });
  }

  Map<String, String> headers() {
    return key.map(Secret::reveal)
        .map(value -> Map.of(header, isBearer() ? "Bearer " + value : value))
        .orElse(Map.of());
  }

  /// Servers quote what they were sent; whatever they say must not carry the key any further.
  String withoutKey(String text) {
    return key.map(secret -> text.replace(secret.reveal(), "***")).orElse(text);
  }

  private boolean isBearer() {
    return header.equalsIgnoreCase(OpenAiSettings.AUTHORIZATION);
  }
}
