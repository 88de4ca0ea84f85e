package dev.governor.providers.anthropic;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.providers.http.RawServer;
import dev.governor.testkit.provider.ProviderContract;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

class AnthropicProviderContractTest extends ProviderContract {

  private final AtomicInteger answers = new AtomicInteger();
  private final RawServer prompt =
      new RawServer((_, peer) -> {
        String text = "{\"title\":\"A thing\",\"score\":%d}".formatted(answers.incrementAndGet());
        peer.answer(200, "application/json", Samples.message(text, "end_turn"));
      });
  private final RawServer silent = new RawServer((_, peer) -> peer.awaitEnd());

  @AfterEach
  void stop() throws IOException {
    prompt.close();
    silent.close();
  }

  @Override
  protected ProviderFactory factory() {
    return new AnthropicProviderFactory();
  }

  @Override
  protected ProviderContext context() {
    return new ProviderContext(List.of(), Samples.SECRETS, Optional.empty(), time);
  }

  @Override
  protected String model() {
    return Samples.NEW;
  }

  @Override
  protected Map<String, JsonNode> prompt() {
    return Map.of("base_url", Json.tree(prompt.url().toString()));
  }

  @Override
  protected Map<String, JsonNode> slow() {
    return Map.of("base_url", Json.tree(silent.url().toString()));
  }

  @Override
  protected boolean isDeterministic() {
    return false;
  }
}
