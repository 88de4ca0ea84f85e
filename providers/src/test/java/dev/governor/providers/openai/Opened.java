package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.Secret;
import dev.governor.testkit.time.ManualTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A provider that asks a local server.
record Opened(LocalServer server, Provider provider) implements AutoCloseable {

  static final String KEY = "key-of-a-test-0123456789";

  static Opened on(LocalServer.Script script) {
    return on(Map.of(), script);
  }

  static Opened on(Map<String, String> settings, LocalServer.Script script) {
    LocalServer server = LocalServer.answering(script);
    return new Opened(server, provider(server.baseUrl(), settings));
  }

  static Provider provider(String baseUrl, Map<String, String> settings) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    all.put("base_url", Json.tree(baseUrl));
    settings.forEach((name, value) -> all.put(name, Json.tree(value)));
    ProviderContext context =
        new ProviderContext(
            List.of(),
            name -> Optional.of(new Secret(name, KEY)),
            Optional.empty(),
            new ManualTime());
    return new OpenAiProviderFactory().create(new ProviderConfig("openai", all), context);
  }

  BatchApi batches() {
    return provider.batches().orElseThrow();
  }

  List<String> calls() {
    return server.asked().stream().map(LocalServer.Asked::call).toList();
  }

  @Override
  public void close() {
    provider.close();
    server.close();
  }
}
