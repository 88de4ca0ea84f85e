package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.testkit.provider.ProviderContract;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

class OpenAiProviderContractTest extends ProviderContract {

  private final AtomicInteger answers = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final LocalServer prompt = LocalServer.answering(_ -> answer());
  private final LocalServer slow =
      LocalServer.answering(_ -> {
        end.await();
        return answer();
      });

  @AfterEach
  void stop() {
    end.countDown();
    prompt.close();
    slow.close();
  }

  private LocalServer.Answer answer() {
    return LocalServer.Answer.json(
        """
        {"model": "some-model-1",
         "choices": [{"message": {"content": "{\\"title\\": \\"A thing\\", \\"score\\": %d}"},
           "finish_reason": "stop"}],
         "usage": {"prompt_tokens": 20, "completion_tokens": 8}}
        """
            .formatted(answers.incrementAndGet()));
  }

  @Override
  protected ProviderFactory factory() {
    return new OpenAiProviderFactory();
  }

  @Override
  protected Map<String, JsonNode> prompt() {
    return Map.of("base_url", Json.tree(prompt.baseUrl()));
  }

  @Override
  protected Map<String, JsonNode> slow() {
    return Map.of("base_url", Json.tree(slow.baseUrl()));
  }

  @Override
  protected boolean isDeterministic() {
    return false;
  }
}
