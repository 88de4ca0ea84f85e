package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.Usage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The lines of the files that batches are made of. Pure.
record BatchLines(Models models, Questions questions, Answers answers) {

  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;

  /// What the lines, and the batch itself, name as the place where they are asked.
  String endpoint() {
    return "/v1/" + answers.shape().path();
  }

  byte[] line(ModelRequest request) {
    Question question = questions.of(request, models.find(request.model()));
    return Json.mapper()
        .writeValueAsBytes(
            Json.object()
                .put("custom_id", request.id().text())
                .put("method", "POST")
                .put("url", endpoint())
                .set("body", answers.shape().body(question)));
  }

  /// @param asked the batch's model, if the provider tells
  /// @throws JacksonException if it is no JSON
  BatchLine read(String text, String asked) {
    JsonNode line = Json.parse(text);
    return new BatchLine(line.path("custom_id").asString(""), outcome(line, asked));
  }

  private Outcome outcome(JsonNode line, String asked) {
    JsonNode response = line.path("response");
    if (response.isObject()) {
      return answers.ofLine(
          response.path("status_code").asInt(OK), response.path("body"), asked, this::cost);
    }
    WireError error = WireError.of(line);
    return switch (error.code()) {
      case "batch_expired" -> new Outcome.Expired(error.sentence());
      case "batch_cancelled", "batch_canceled" -> new Outcome.Cancelled(error.sentence());
      case "request_timeout" -> new Outcome.TimedOut(error.sentence());
      case "" -> new Outcome.Unreachable("the batch has neither an answer nor an error for it");
      // It never ran, so there is no reason to give up.
      default -> new Outcome.Rejected(SERVER_ERROR, error.sentence());
    };
  }

  private Cost cost(String model, Usage usage) {
    return models
        .answered(model)
        .map(info -> Price.batch(info.prices(), usage))
        .orElse(Cost.UNKNOWN);
  }
}
