package dev.governor.simulator.openai;

import dev.governor.simulator.batch.Pages;
import dev.governor.simulator.realtime.WireJson;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/// A list as OpenAI tells it.
final class OpenAiList {

  private OpenAiList() {}

  static <T> byte[] write(
      Pages<T> page, Function<T, String> idOf, BiConsumer<JsonGenerator, T> writer) {
    return WireJson.write(json -> {
      json.writeStartObject();
      json.writeStringProperty("object", "list");
      json.writeName("data");
      json.writeStartArray();
      page.items().forEach(item -> writer.accept(json, item));
      json.writeEndArray();
      OpenAi.nullable(json, "first_id", page.items().stream().findFirst().map(idOf));
      OpenAi.nullable(json, "last_id", page.items().reversed().stream().findFirst().map(idOf));
      json.writeBooleanProperty("has_more", page.hasMore());
      json.writeEndObject();
    });
  }
}
