package dev.governor.simulator.realtime;

import dev.governor.simulator.answer.Answer;
import dev.governor.simulator.answer.Question;
import dev.governor.simulator.http.ServerSentEvents;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// One way of asking one question, over realtime and in batches alike.
public interface Dialect {

  /// @param headers of the request, or of the one that created the batch
  /// @throws dev.governor.simulator.stage.TroubleException if the body is not such a question
  Question read(ObjectNode body, HttpHeaders headers);

  /// @param how what else an answer tells
  byte[] write(Question question, Answer answer, Telling how);

  /// The answer as the vendor streams it.
  ServerSentEvents events(Question question, Answer answer, Telling how);

  /// @param bits stand for the answer; its ids are made of them
  record Telling(long bits, Instant now, boolean isBatch) {}
}
