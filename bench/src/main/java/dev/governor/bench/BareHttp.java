package dev.governor.bench;

import dev.governor.api.data.Json;
import dev.governor.bench.load.TinyType;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The least that a loop over HTTP does: it makes each body, posts it, and parses the answer and
/// the answer's text. No time-out, no second try, no check, nothing kept.
///
/// @param template a body as the provider sends it; only the item's message is made anew
record BareHttp(Poster poster, ObjectNode template, int inFlight) {

  void run(int requests) throws InterruptedException {
    Semaphore places = new Semaphore(inFlight);
    AtomicInteger answered = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (JsonNode item : TinyType.items(requests)) {
        places.acquire();
        threads.execute(() -> {
          if (!ask(item).isEmpty()) {
            answered.incrementAndGet();
          }
          places.release();
        });
      }
    }
    if (answered.get() != requests) {
      throw new IllegalStateException("answered were " + answered + " of " + requests);
    }
  }

  String ask(JsonNode item) {
    try {
      JsonNode answer = Json.parse(poster.post(Json.write(body(item))));
      JsonNode message = answer.path("choices").path(0).path("message");
      return Json.parse(message.path("content").asString()).path("tagline").asString();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private ObjectNode body(JsonNode item) {
    ObjectNode body = Json.object().setAll(template);
    JsonNode system = template.path("messages").path(0);
    body.putArray("messages")
        .add(system)
        .addObject()
        .put("role", "user")
        .put("content", TinyType.TYPE.prompt(item).user());
    return body;
  }
}
