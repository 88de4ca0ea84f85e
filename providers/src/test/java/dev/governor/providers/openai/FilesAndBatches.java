package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.providers.openai.LocalServer.Answer;
import dev.governor.providers.openai.LocalServer.Asked;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Answers each call as a test says, and 404 to those that it does not speak of.
final class FilesAndBatches implements LocalServer.Script {

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  FilesAndBatches on(String call, Answer answer) {
    answers.put(call, answer);
    return this;
  }

  FilesAndBatches on(String call, String json) {
    return on(call, Answer.json(json));
  }

  /// A batch as the vendor describes it, with more of its members.
  FilesAndBatches batch(String id, String more) {
    return on(
        "GET /batches/" + id, "{\"id\": \"%s\", \"object\": \"batch\", %s}".formatted(id, more));
  }

  @Override
  public Answer answer(Asked question) {
    Answer known = answers.get(question.call());
    return known == null ? Answer.of(404, error("not found")) : known;
  }

  static String error(String message) {
    var error = Json.object();
    error.putObject("error").put("message", message);
    return error.toString();
  }
}
