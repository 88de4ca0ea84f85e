package dev.governor.providers.anthropic;

import dev.governor.api.provider.BatchLimits;
import dev.governor.providers.http.HttpSettings;
import dev.governor.providers.settings.CacheLifetime;
import dev.governor.providers.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// How the provider is set up.
///
/// @param keyName what the key is called in the environment or the secrets file
/// @param cacheLifetime how long a prompt is taken to stay in the cache after its last use
record AnthropicSettings(
    HttpSettings http, String keyName, Duration cacheLifetime, BatchLimits batchLimits) {

  static final List<String> NAMES = with(HttpSettings.NAMES);
  static final List<String> IMMATERIAL = with(HttpSettings.IMMATERIAL);

  private static final String BASE_URL = "https://api.anthropic.com";
  static final String KEY_NAME = "ANTHROPIC_API_KEY";

  /// The vendor's own limits; megabytes read as the smaller kind, without what stands around the
  /// lines.
  private static final int BATCH_REQUESTS = 100_000;

  private static final long BATCH_BYTES = 256_000_000L - BatchBody.AROUND;

  /// @throws dev.governor.api.data.InvalidInputException naming the first setting that is unknown
  ///   or wrong
  static AnthropicSettings read(Settings settings) {
    settings.allowOnly(AnthropicProvider.NAME, NAMES);
    return new AnthropicSettings(
        HttpSettings.read(settings, BASE_URL),
        settings.text("api_key_env").orElse(KEY_NAME),
        CacheLifetime.read(settings),
        new BatchLimits(
            settings.number("max_batch_requests", BATCH_REQUESTS, 1, BATCH_REQUESTS),
            settings.number("max_batch_bytes", BATCH_BYTES, 1, BATCH_BYTES)));
  }

  private static List<String> with(List<String> httpNames) {
    return Stream.concat(
            httpNames.stream(),
            Stream.of("api_key_env", CacheLifetime.NAME, "max_batch_requests", "max_batch_bytes"))
        .toList();
  }
}
