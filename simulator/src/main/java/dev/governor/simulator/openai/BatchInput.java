package dev.governor.simulator.openai;

import dev.governor.simulator.realtime.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A batch's input file, checked line by line before anything of it is run.
final class BatchInput {

  private static final int MOST = 50_000;
  private static final int MOST_FLAWS = 20;

  /// What is wrong with a line; line 0 is the file itself.
  record Flaw(String code, String message, int line) {}

  private final String endpoint;
  private final Set<String> customIds = new HashSet<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private String model = "";

  private BatchInput(String endpoint) {
    this.endpoint = endpoint;
  }

  static BatchInput check(Path file, String endpoint) throws IOException {
    BatchInput input = new BatchInput(endpoint);
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine();
          line != null && input.flaws.size() < MOST_FLAWS;
          line = lines.readLine()) {
        input.check(line, ++number);
      }
    } catch (CharacterCodingException _) {
      input.flaw("invalid_json_line", "The file is not UTF-8.", number + 1);
    }
    if (number == 0) {
      input.flaw("empty_file", "The batch file is empty.", 0);
    }
    if (number > MOST) {
      input.flaw("too_many_tasks", "A batch can have at most 50,000 requests.", 0);
    }
    return input;
  }

  private void check(String line, int number) {
    JsonNode request;
    try {
      request = WireJson.mapper().readTree(line);
    } catch (JacksonException _) {
      flaw("invalid_json_line", "This line is not parseable as valid JSON.", number);
      return;
    }
    String customId = request.path("custom_id").asString("");
    if (customId.isEmpty()) {
      flaw("missing_required_parameter", "Missing required parameter: 'custom_id'.", number);
    } else if (!customIds.add(customId)) {
      flaw("duplicate_custom_id", "The custom_id '" + customId + "' is not unique.", number);
    }
    if (!request.path("method").asString("").equals("POST")) {
      flaw("invalid_method", "The method must be POST.", number);
    }
    if (!request.path("url").asString("").equals(endpoint)) {
      flaw("invalid_url", "The url must be the batch's endpoint, " + endpoint + ".", number);
    }
    checkBody(request.path("body"), number);
  }

  private void checkBody(JsonNode body, int number) {
    if (!body.isObject()) {
      flaw("missing_required_parameter", "Missing required parameter: 'body'.", number);
      return;
    }
    if (body.path("stream").asBoolean(false)) {
      flaw("invalid_request", "Streaming is not supported in batches.", number);
    }
    String named = body.path("model").asString("");
    if (model.isEmpty()) {
      model = named;
    }
    if (!named.equals(model)) {
      flaw("model_mismatch", "All requests of a batch must be for the same model.", number);
    }
  }

  private void flaw(String code, String message, int line) {
    flaws.add(new Flaw(code, message, line));
  }

  Set<String> customIds() {
    return customIds;
  }

  List<Flaw> flaws() {
    return flaws;
  }

  String model() {
    return model;
  }
}
