package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Signals;
import dev.governor.providers.http.EventLines;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.LineSink;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Hears one streamed answer, and tells when it begins.
final class Streaming implements LineSink {

  private static final String END = "[DONE]";

  private final String where;
  private final AnswerEvents events;
  private final Signals signals;
  private final EventLines lines = new EventLines(this::data);
  private boolean isStream;
  private boolean isBroken;

  /// @param where names the server, for messages
  Streaming(String where, AnswerEvents events, Signals signals) {
    this.where = where;
    this.events = events;
    this.signals = signals;
  }

  @Override
  public void line(String line) {
    lines.line(line);
  }

  private void data(String data) {
    isStream = true;
    if (data.equals(END)) {
      return;
    }
    boolean hadBegun = events.hasBegun();
    try {
      if (Json.parse(data) instanceof ObjectNode event) {
        events.take(event);
      }
    } catch (JacksonException _) {
      isBroken = true;
    }
    if (!hadBegun && events.hasBegun()) {
      signals.begun();
    }
  }

  /// The call's result, with the answer in one piece.
  HttpResult whole(HttpResult result) {
    if (!(result instanceof Answered answer) || !answer.isSuccess()) {
      return result;
    }
    if (!isStream) {
      return new Answered(answer.status(), answer.headers(), lines.others());
    }
    Optional<ObjectNode> whole = isBroken ? Optional.empty() : events.whole();
    return whole
        .<HttpResult>map(body -> new Answered(answer.status(), answer.headers(), Json.write(body)))
        .orElseGet(
            () -> new HttpResult.NoAnswer(false, where + " broke off in the middle of its answer"));
  }
}
