package dev.governor.api.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Which provider, and how it is set up: `provider: { name: offline, latency: 20ms, seed: 7 }`.
///
/// @param settings all but the name, as written; the provider's factory checks them
public record ProviderConfig(String name, Map<String, JsonNode> settings) {

  public static final ProviderConfig OFFLINE = named("offline");

  public ProviderConfig {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  public static ProviderConfig named(String name) {
    return new ProviderConfig(name, Map.of());
  }
}
