package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.BatchUpload;
import dev.governor.api.provider.Outcome;
import dev.governor.providers.http.HttpBody;
import dev.governor.providers.http.HttpOutcomes;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpResult.Failed;
import dev.governor.providers.http.HttpResult.NoAnswer;
import dev.governor.providers.http.HttpResult.NotSent;
import dev.governor.providers.http.HttpResult.ProxyRefused;
import dev.governor.providers.http.HttpResult.TooLarge;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Hands in a batch, in two calls. The first costs nothing, so it is never in doubt: a file that
/// may have arrived is left to expire. The second is what is paid for.
record BatchMaker(OpenAiCalls calls, BatchLines lines) {

  /// The key of our tag in a batch's metadata.
  static final String TAG = "governor";

  private static final String FILES = "files";
  private static final int TIMEOUT = 408;
  private static final int SERVER_ERROR = 500;

  BatchCreation create(BatchUpload upload) throws InterruptedException {
    Optional<String> problem = calls.credentials().problem();
    if (problem.isPresent()) {
      return new BatchCreation.Refused(new Outcome.Unauthorized(problem.get()));
    }
    return switch (uploaded(calls.post(FILES, BatchFile.of(upload)), upload.model())) {
      case Uploaded.As(String file) -> start(file, upload);
      case Uploaded.Not(Outcome why) -> new BatchCreation.Refused(why);
    };
  }

  private Uploaded uploaded(HttpResult result, String model) {
    return switch (result) {
      case Failed failed -> new Uploaded.Not(HttpOutcomes.of(failed));
      case Answered answer when !answer.isSuccess() ->
          new Uploaded.Not(lines.answers().failure(answer, model));
      case Answered answer ->
          switch (lines.answers().json(answer)) {
            case Answers.Body.Unreadable(Outcome why) -> new Uploaded.Not(why);
            case Answers.Body.Read(JsonNode file) when id(file).isEmpty() ->
                new Uploaded.Not(new Outcome.Misdirected("the uploaded file was given no id"));
            case Answers.Body.Read(JsonNode file) -> new Uploaded.As(id(file));
          };
    };
  }

  private BatchCreation start(String file, BatchUpload upload) throws InterruptedException {
    ObjectNode body =
        Json.object()
            .put("input_file_id", file)
            .put("endpoint", lines.endpoint())
            .put("completion_window", "24h");
    body.putObject("metadata").put(TAG, upload.tag());
    HttpResult result = calls.post(BatchWatch.BATCHES, HttpBody.json(Json.write(body)));
    BatchCreation creation = started(result, upload.model());
    if (creation instanceof BatchCreation.Refused) {
      // Nobody will ask for it again; what becomes of this call changes nothing.
      calls.delete(FILES + "/" + file);
    }
    return creation;
  }

  private BatchCreation started(HttpResult result, String model) {
    return switch (result) {
      case NotSent notSent -> new BatchCreation.Refused(HttpOutcomes.of(notSent));
      case ProxyRefused refused -> new BatchCreation.Refused(HttpOutcomes.of(refused));
      case NoAnswer(_, String message) -> new BatchCreation.Ambiguous(message);
      case TooLarge(_, _, String message) -> new BatchCreation.Ambiguous(message);
      case Answered answer when answer.isSuccess() -> accepted(answer);
      case Answered answer when isInDoubt(answer.status()) ->
          new BatchCreation.Ambiguous(lines.answers().failure(answer, model).sentence());
      case Answered answer -> new BatchCreation.Refused(lines.answers().failure(answer, model));
    };
  }

  private BatchCreation accepted(Answered answer) {
    return switch (lines.answers().json(answer)) {
      case Answers.Body.Read(JsonNode batch) when !id(batch).isEmpty() ->
          new BatchCreation.Accepted(id(batch));
      case Answers.Body.Read _ -> new BatchCreation.Ambiguous("the batch was given no id");
      case Answers.Body.Unreadable(Outcome why) -> new BatchCreation.Ambiguous(why.sentence());
    };
  }

  private static boolean isInDoubt(int status) {
    return status == TIMEOUT || status >= SERVER_ERROR;
  }

  private static String id(JsonNode object) {
    return object.path("id").asString("");
  }

  private sealed interface Uploaded {
    record As(String file) implements Uploaded {}

    record Not(Outcome why) implements Uploaded {}
  }
}
