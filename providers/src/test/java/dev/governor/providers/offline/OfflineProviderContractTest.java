package dev.governor.providers.offline;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.testkit.provider.ProviderContract;
import java.util.Map;
import tools.jackson.databind.JsonNode;

class OfflineProviderContractTest extends ProviderContract {

  @Override
  protected ProviderFactory factory() {
    return new OfflineProviderFactory();
  }

  @Override
  protected Map<String, JsonNode> prompt() {
    return Map.of("seed", Json.tree(7));
  }

  @Override
  protected Map<String, JsonNode> slow() {
    return Map.of("latency", Json.tree("20s"));
  }

  @Override
  protected boolean isDeterministic() {
    return true;
  }
}
