package dev.governor.providers.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.HttpHost;

/// Where the proxy stands that calls are sent by; prints without its password.
final class ProxyAddress {

  private final URI url;

  private ProxyAddress(URI url) {
    this.url = url;
  }

  /// @param environment where `HTTPS_PROXY` and its like are looked up
  static Optional<ProxyAddress> find(HttpProxy proxy, URI server, Map<String, String> environment) {
    return switch (proxy) {
      case HttpProxy.Direct _ -> Optional.empty();
      case HttpProxy.At(URI url) -> Optional.of(new ProxyAddress(url));
      case HttpProxy.OfEnvironment _ -> ofEnvironment(server, environment);
    };
  }

  private static Optional<ProxyAddress> ofEnvironment(URI server, Map<String, String> environment) {
    String noProxy = either(environment, "no_proxy").orElse("");
    if (isExempt(server.getHost().toLowerCase(Locale.ROOT), noProxy)) {
      return Optional.empty();
    }
    return either(environment, server.getScheme() + "_proxy")
        .or(() -> either(environment, "all_proxy"))
        .filter(text -> !text.isBlank())
        .map(text -> URI.create(text.contains("://") ? text : "http://" + text))
        .filter(url -> url.getHost() != null)
        .map(ProxyAddress::new);
  }

  private static Optional<String> either(Map<String, String> environment, String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .flatMap(key -> Optional.ofNullable(environment.get(key)).stream())
        .findFirst();
  }

  /// As curl reads `NO_PROXY`: names with all below them. Loopback needs no entry.
  private static boolean isExempt(String host, String noProxy) {
    return host.equals("localhost")
        || host.startsWith("127.")
        || host.equals("[::1]")
        || Arrays.stream(noProxy.toLowerCase(Locale.ROOT).split(",", -1))
            .map(entry -> entry.strip().replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
            .filter(entry -> !entry.isEmpty())
            .anyMatch(
                entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
  }

  HttpHost host() {
    return new HttpHost("http", url.getHost(), Addresses.port(url));
  }

  Optional<CredentialsProvider> credentials() {
    return Optional.ofNullable(url.getUserInfo())
        .map(info -> {
          String[] parts = info.split(":", 2);
          char[] password = parts.length == 2 ? parts[1].toCharArray() : new char[0];
          BasicCredentialsProvider provider = new BasicCredentialsProvider();
          provider.setCredentials(
              new AuthScope(host()), new UsernamePasswordCredentials(parts[0], password));
          return provider;
        });
  }

  @Override
  public String toString() {
    return Addresses.where(url);
  }
}
