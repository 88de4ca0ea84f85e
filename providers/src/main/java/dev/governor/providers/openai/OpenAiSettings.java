package dev.governor.providers.openai;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.providers.http.HttpSettings;
import dev.governor.providers.settings.CacheLifetime;
import dev.governor.providers.settings.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How the provider is set up.
///
/// @param shape responses for the vendor, which recommends it, answers with all of its models there
///   and with some nowhere else; chat for all other servers, because that is what they speak
/// @param keyName the name of the key, where one is to be sent. Only the vendor's own server is
///   sent `OPENAI_API_KEY` without being told: to others, who may be anybody, a key goes when it is
///   named
/// @param keyHeader `Authorization`, with `Bearer` before the key, or another with the key alone
/// @param query what stands after the path of every call, such as `api-version=preview`
/// @param cacheLifetime how long a prompt is taken to stay in the cache after its last use
/// @param batch the vendor's limits, or lower ones
record OpenAiSettings(
    HttpSettings http,
    ApiShape shape,
    SchemaMode schemaMode,
    Optional<String> keyName,
    String keyHeader,
    Optional<String> query,
    Duration cacheLifetime,
    BatchLimits batch) {

  static final String AUTHORIZATION = "Authorization";

  private static final List<String> OWN =
      List.of(
          "api",
          "schema_mode",
          "max_tokens_field",
          "api_version",
          "api_key_env",
          "api_key_header",
          CacheLifetime.NAME,
          "max_batch_requests",
          "max_batch_bytes");
  static final List<String> NAMES =
      Stream.concat(HttpSettings.NAMES.stream(), OWN.stream()).toList();
  static final List<String> IMMATERIAL =
      Stream.concat(HttpSettings.IMMATERIAL.stream(), OWN.subList(4, OWN.size()).stream()).toList();

  private static final String BASE_URL = "https://api.openai.com/v1";
  private static final String VENDOR = "api.openai.com";
  static final String KEY = "OPENAI_API_KEY";
  private static final List<String> TOKENS_FIELDS = List.of("max_completion_tokens", "max_tokens");
  private static final int MOST_REQUESTS = 50_000;
  private static final long MOST_BYTES = 200_000_000;

  /// @throws InvalidInputException naming the first setting that is unknown or wrong
  static OpenAiSettings read(ProviderConfig config) {
    Settings settings = new Settings(config.settings());
    settings.allowOnly(OpenAiProvider.NAME, NAMES);
    HttpSettings http = HttpSettings.read(settings, BASE_URL);
    boolean isVendor = isVendor(http);
    return new OpenAiSettings(
        http,
        shape(settings, http),
        mode(settings),
        settings.text("api_key_env").or(() -> isVendor ? Optional.of(KEY) : Optional.empty()),
        header(settings),
        settings
            .text("api_version")
            .map(version -> "api-version=" + URLEncoder.encode(version, StandardCharsets.UTF_8)),
        CacheLifetime.read(settings),
        new BatchLimits(
            settings.number("max_batch_requests", MOST_REQUESTS, 1, MOST_REQUESTS),
            settings.number("max_batch_bytes", MOST_BYTES, 1, MOST_BYTES)));
  }

  /// The vendor's own server, or one of its regional ones.
  boolean isVendor() {
    return isVendor(http);
  }

  private static boolean isVendor(HttpSettings http) {
    String host = host(http);
    return host.equals(VENDOR) || host.endsWith("." + VENDOR);
  }

  private static String host(HttpSettings http) {
    return http.baseUrl().getHost().toLowerCase(Locale.ROOT);
  }

  private static ApiShape shape(Settings settings, HttpSettings http) {
    String api = settings.text("api").orElse(isVendor(http) ? ResponsesShape.NAME : ChatShape.NAME);
    return switch (api) {
      case ChatShape.NAME -> new ChatShape(tokensField(settings, http));
      case ResponsesShape.NAME -> new ResponsesShape();
      default -> throw settings.wrong("api", "must be chat or responses");
    };
  }

  /// Azure serves the vendor's models, and they know but one of the two.
  private static String tokensField(Settings settings, HttpSettings http) {
    boolean servesVendorsModels = isVendor(http) || host(http).endsWith(".azure.com");
    String field =
        settings
            .text("max_tokens_field")
            .orElse(servesVendorsModels ? "max_completion_tokens" : "max_tokens");
    if (!TOKENS_FIELDS.contains(field)) {
      throw settings.wrong("max_tokens_field", "must be " + String.join(" or ", TOKENS_FIELDS));
    }
    return field;
  }

  private static SchemaMode mode(Settings settings) {
    return switch (settings.text("schema_mode").orElse("native")) {
      case "native" -> SchemaMode.NATIVE;
      case "instruction" -> SchemaMode.INSTRUCTION;
      case "both" -> SchemaMode.BOTH;
      default -> throw settings.wrong("schema_mode", "must be native, instruction or both");
    };
  }

  private static String header(Settings settings) {
    String header = settings.text("api_key_header").orElse(AUTHORIZATION);
    if (!header.matches("[A-Za-z0-9-]{1,64}")) {
      throw settings.wrong("api_key_header", "must be the name of a header, such as api-key");
    }
    return header;
  }
}
