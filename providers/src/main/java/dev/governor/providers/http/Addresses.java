package dev.governor.providers.http;

import dev.governor.api.data.InvalidInputException;
import dev.governor.providers.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which addresses are taken: a key must not travel in the clear through a public network.
final class Addresses {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /// Loopback, the private networks of RFC 1918 and RFC 4193, and names that no public DNS serves.
  private static final Pattern PRIVATE =
      Pattern.compile(
          "127(\\.\\d{1,3}){3}|10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}"
              + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}"
              + "|\\[::1]|\\[f[cd][0-9a-f:]*]"
              + "|[a-z0-9_-]*[a-z_-][a-z0-9_-]*"
              + "|.+\\.(local|localhost|internal)");

  private Addresses() {}

  static URI baseUrl(Settings settings, String otherwise) {
    String text = settings.text("base_url").orElse(otherwise);
    URI url = parse("base_url", text);
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      // Not shown: there may be a password in it.
      throw new InvalidInputException(
          "provider.base_url must have no user, query or fragment: leave out what stands before @"
              + " or after ? and #");
    }
    boolean mayBePlain = settings.flag("allow_http", false) || isPrivate(url.getHost());
    if ("http".equals(url.getScheme()) && !mayBePlain) {
      throw new InvalidInputException(
          "provider.base_url %s would send the key in the clear: use https, or allow_http: true"
              .formatted(text));
    }
    return URI.create(text.replaceFirst("/+$", ""));
  }

  static HttpProxy proxy(Settings settings) {
    String text = settings.text("proxy").orElse("none");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "none" -> new HttpProxy.Direct();
      case "environment" -> new HttpProxy.OfEnvironment();
      default -> {
        URI url = parse("proxy", text);
        if (url.getRawUserInfo() != null) {
          throw new InvalidInputException(
              "provider.proxy must hold no password: set it in HTTPS_PROXY, and proxy: environment");
        }
        if (!"http".equals(url.getScheme())) {
          throw settings.wrong("proxy", "must be http://HOST:PORT, environment or none");
        }
        yield new HttpProxy.At(url);
      }
    };
  }

  /// Where a call goes; empty if it would take its headers to another server.
  static Optional<URI> target(URI baseUrl, String path) {
    if (!path.contains("://")) {
      return Optional.of(URI.create(baseUrl + "/" + path.replaceFirst("^/+", "")));
    }
    try {
      URI url = new URI(path);
      boolean isOurs =
          baseUrl.getScheme().equals(url.getScheme())
              && baseUrl.getHost().equalsIgnoreCase(url.getHost())
              && port(baseUrl) == port(url)
              && url.getRawUserInfo() == null;
      return isOurs ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  static String where(URI url) {
    return url.getHost() + ":" + port(url);
  }

  static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "http".equals(url.getScheme()) ? HTTP : HTTPS;
  }

  static boolean isPrivate(String host) {
    return PRIVATE.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  private static URI parse(String name, String text) {
    try {
      URI url = new URI(text);
      String scheme = url.getScheme();
      if (url.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))) {
        return url;
      }
    } catch (URISyntaxException _) {
      // Refused as any other text that is no URL.
    }
    throw new InvalidInputException(
        "provider.%s must be a URL such as https://HOST/ or http://127.0.0.1:PORT".formatted(name));
  }
}
