package dev.governor.providers.http;

import dev.governor.api.data.InvalidInputException;
import dev.governor.providers.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// How a provider's server is reached.
///
/// @param baseUrl what the paths of all calls stand below; without a slash at its end
/// @param firstByteTimeout from the sending of the last byte to the first of the answer. As long as
///   `timeout` by default: an answer that is not streamed begins when the model has finished
/// @param timeout of a whole call, from the wait for a connection to the answer's last byte
/// @param maxReplyBytes of an answer that is held in memory, after it was decompressed
/// @param maxConnections calls at the same time; more wait
public record HttpSettings(
    URI baseUrl,
    Duration connectTimeout,
    Duration firstByteTimeout,
    Duration timeout,
    int maxReplyBytes,
    int maxConnections,
    HttpProxy proxy) {

  public static final List<String> NAMES =
      List.of(
          "base_url",
          "connect_timeout",
          "first_byte_timeout",
          "timeout",
          "max_reply_bytes",
          "max_connections",
          "proxy",
          "allow_http");

  /// Those that no answer depends on.
  public static final List<String> IMMATERIAL = NAMES.subList(1, NAMES.size());

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofMinutes(10);
  private static final int REPLY = 32 << 20;
  private static final int CONNECTIONS = 1024;
  private static final int MOST_CONNECTIONS = 65_535;

  /// @throws InvalidInputException naming the first setting that is wrong
  public static HttpSettings read(Settings settings, String defaultBaseUrl) {
    Duration timeout = settings.duration("timeout", WHOLE, LONGEST);
    return new HttpSettings(
        Addresses.baseUrl(settings, defaultBaseUrl),
        settings.duration("connect_timeout", CONNECT, LONGEST),
        settings.duration("first_byte_timeout", timeout, LONGEST),
        timeout,
        settings.number("max_reply_bytes", REPLY, 1 << 10, 1 << 30),
        settings.number("max_connections", CONNECTIONS, 1, MOST_CONNECTIONS),
        Addresses.proxy(settings));
  }

  /// How messages name the server: `api.anthropic.com:443`.
  public String where() {
    return Addresses.where(baseUrl);
  }
}
